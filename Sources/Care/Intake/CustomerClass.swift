/// What the desk knows of a customer's standing.
package struct CustomerClass: Hashable, Sendable {
    /// Valued by the operator; raises a priority by one level at most (handbook 2.3).
    package let isVIP: Bool
    /// Sixty-five or older, or disabled: goes to a person directly (handbook 2.2; Accessibility Law 34).
    package let isVulnerable: Bool

    package init(isVIP: Bool = false, isVulnerable: Bool = false) {
        self.isVIP = isVIP
        self.isVulnerable = isVulnerable
    }
}
