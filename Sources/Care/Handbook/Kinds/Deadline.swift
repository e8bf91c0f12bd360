/// Something must happen within a limit after something else: 初步记录十分钟, 投诉十五日答复.
package struct Deadline: Hashable, Sendable {
    /// The clock starts when this is recorded.
    package let opens: FactName
    /// The first of these meets it.
    package let meets: [FactName]
    /// Any of these makes it void: the duty has lost its object.
    package let voids: [FactName]
    package let limit: Limit
    /// The working calendar by name; `always` is natural time.
    package let calendar: String
    /// Whether a hold with a reason stops the clock; a legal clock never holds.
    package let holds: Bool
    /// The longest total hold that counts; longer waiting is ours.
    package let holdCap: Span?
    /// Hundredths of the limit at which the desk warns, the hundredth among them marking the breach.
    package let warnings: [Int]
    /// Hundredths of the limit at which the desk escalates.
    package let escalations: [Int]
    /// Everything at which something is said, in order; 100 is the breach.
    let thresholds: [Int]

    package init(
        opens: FactName,
        meets: [FactName],
        voids: [FactName] = [],
        limit: Limit,
        calendar: String = "always",
        holds: Bool = false,
        holdCap: Span? = nil,
        warnings: [Int] = [50, 80],
        escalations: [Int] = [120, 150]
    ) {
        self.opens = opens
        self.meets = meets
        self.voids = voids
        self.limit = limit
        self.calendar = calendar
        self.holds = holds
        self.holdCap = holdCap
        self.warnings = warnings
        self.escalations = escalations
        thresholds = (warnings + [100] + escalations).sorted()
    }
}
