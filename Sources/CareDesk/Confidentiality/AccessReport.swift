/// What a check of the access log found.
package struct AccessReport: Codable, Equatable, Sendable {
    package var entries = 0
    /// The last entry that was destroyed when its term had passed; 0 while everything is there.
    package var cutAfter: Int64 = 0
    /// After which entries a server was cut off: what it noted in its last moment is missing.
    package var interruptions: [Int64] = []
    /// At most a hundred, the first bad entry first.
    package var faults: [String] = []
}
