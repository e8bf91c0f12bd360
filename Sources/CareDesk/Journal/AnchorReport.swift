/// What a check of the anchors found.
package struct AnchorReport: Codable, Equatable, Sendable {
    package var anchors = 0
    /// How many events stand under them.
    package var events = 0
    /// The newest sealed day; nil when none is.
    package var newest: String?
    package var faults: [String] = []
}
