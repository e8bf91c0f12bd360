/// A rule of detection was fulfilled by what one person looked at.
package struct AccessFinding: Hashable, Sendable {
    package let rule: RuleID
    package let person: Actor
    /// How many it were when the rule was fulfilled.
    package let count: Int
    /// The first and the last entry of the access log that were counted.
    package let entries: ClosedRange<Int64>
    package let at: Moment
}
