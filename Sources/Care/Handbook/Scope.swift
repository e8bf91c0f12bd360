/// To whom a rule applies: every attribute named must hold one of its values (handbook 8.1).
///
/// The empty scope applies to everybody. An attribute that the subject does not have never matches, so a rule for rural faults says nothing
/// about a fault whose place is unknown.
package struct Scope: Hashable, Sendable {
    package let conditions: [Attribute: Set<String>]

    package init(_ conditions: [Attribute: Set<String>] = [:]) {
        self.conditions = conditions
    }

    package static let everybody = Scope()

    package func holds(for attributes: Attributes) -> Bool {
        conditions.allSatisfy { attribute, values in
            attributes[attribute].map(values.contains) ?? false
        }
    }
}
