/// To whom a rule applies: every attribute named must hold one of its values (handbook 8.1).
///
/// The empty scope applies to everybody. An attribute that the subject does not have never matches, so a rule for rural faults says nothing
/// about a fault whose place is unknown.
package struct Scope: Hashable, Sendable {
    package let conditions: [Attribute: Set<String>]
    /// The same in short lists: they hold a handful of values, which are compared sooner than hashed.
    private let checks: [Check]

    private struct Check: Hashable, Sendable {
        let attribute: Attribute
        let values: [String]
    }

    package init(_ conditions: [Attribute: Set<String>] = [:]) {
        self.conditions = conditions
        checks = conditions.sorted { $0.key.rawValue < $1.key.rawValue }
            .map { Check(attribute: $0.key, values: $0.value.sorted()) }
    }

    package static let everybody = Scope()

    package func holds(for attributes: Attributes) -> Bool {
        for check in checks {
            guard let value = attributes[check.attribute], check.values.contains(value) else { return false }
        }
        return true
    }
}
