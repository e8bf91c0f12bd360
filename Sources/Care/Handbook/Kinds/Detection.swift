/// A pattern of facts that opens a case: 十五分钟内同区同业务二十起故障.
package struct Detection: Hashable, Sendable {
    package let fact: FactName
    package let count: Int
    package let within: Limit
    /// The attributes in which the facts must agree.
    package let alike: [Attribute]
    /// What it opens, such as `incident` or `improvement`.
    package let opens: String

    package init(fact: FactName, count: Int, within: Limit, alike: [Attribute], opens: String) {
        self.fact = fact
        self.count = count
        self.within = within
        self.alike = alike
        self.opens = opens
    }
}
