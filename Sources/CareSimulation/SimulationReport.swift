/// What a run came to.
package struct SimulationReport: Codable, Equatable, Sendable {
    /// How the duties under one clause stood at the end.
    package struct Keeping: Codable, Equatable, Sendable {
        package var met = 0
        package var breached = 0
        package var pending = 0
        package var waived = 0
        package var void = 0
    }

    package let seed: UInt64
    package var steps = 0
    package var deeds = 0
    package var tickets = 0
    package var closed = 0
    package var events = 0
    package var refusals: [String: Int] = [:]
    package var mishaps: [String: Int] = [:]
    package var clauses: [String: Keeping] = [:]
    /// The same for the same history, whatever the keys it is sealed with.
    package var fingerprint = ""

    init(seed: UInt64) {
        self.seed = seed
    }
}
