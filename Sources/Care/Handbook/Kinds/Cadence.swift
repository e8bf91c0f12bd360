/// Something must happen again within every period: 每年至少一次实战演练.
package struct Cadence: Hashable, Sendable {
    /// The fact that starts the first period, such as `centre.opened`.
    package let opens: FactName
    /// The fact that fulfils a period and starts the next.
    package let meets: FactName
    /// Any of these ends it: a solved ticket needs no further progress notes.
    package let ends: [FactName]
    package let every: Limit
    package let calendar: String

    package init(opens: FactName, meets: FactName, ends: [FactName] = [], every: Limit, calendar: String = "always") {
        self.opens = opens
        self.meets = meets
        self.ends = ends
        self.every = every
        self.calendar = calendar
    }
}
