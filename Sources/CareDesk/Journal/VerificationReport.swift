/// What a check of the whole journal found.
package struct VerificationReport: Codable, Equatable, Sendable {
    package var events = 0
    package var streams = 0
    package var tickets = 0
    /// At most a hundred, in the order of discovery.
    package var faults: [String] = []
}
