/// The order in which work is served: P1 first (handbook 2.3).
package enum Priority: Int, CaseIterable, Codable, Comparable, Sendable {
    case p1 = 1
    case p2, p3, p4

    package static func < (higher: Priority, lower: Priority) -> Bool { higher.rawValue < lower.rawValue }

    package var name: String { "P\(rawValue)" }

    /// Reads `P2`.
    package init?(name: String) {
        guard let priority = Priority.allCases.first(where: { $0.name == name }) else { return nil }
        self = priority
    }
}
