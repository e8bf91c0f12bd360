/// The name of a rule, such as `R-2.1-01`: its clause and a number that is never used again (handbook 8.4).
package struct RuleID: Hashable, Comparable, Codable, Sendable, RawRepresentable, CustomStringConvertible {
    package let rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }

    package init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    package static func < (left: RuleID, right: RuleID) -> Bool { left.rawValue < right.rawValue }

    package var description: String { rawValue }
}
