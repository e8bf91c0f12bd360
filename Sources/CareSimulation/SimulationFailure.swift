/// An invariant broke; the command repeats how.
package struct SimulationFailure: Error, CustomStringConvertible, Sendable {
    package let findings: [Finding]
    /// The last steps before it, the newest last.
    package let story: [String]
    package let command: String

    package var description: String {
        let found = findings.prefix(5).map { "  \($0)" }
        return (["invariants broken:"] + found + ["last steps:"] + story.map { "  \($0)" } + ["repeat: \(command)"])
            .joined(separator: "\n")
    }
}
