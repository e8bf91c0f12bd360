/// A record must hold certain fields when something happens: 五要素, 办结要件.
package struct RecordDuty: Hashable, Sendable {
    /// The duty is open from this fact on.
    package let opens: FactName
    /// The record is judged when this happens.
    package let judgedAt: FactName
    /// Field names, such as `time`, `place`, `identity`, `description`, `expectedResult`, `solution`, `resultCode`, `evidence`.
    package let requires: [String]

    package init(opens: FactName, judgedAt: FactName, requires: [String]) {
        self.opens = opens
        self.judgedAt = judgedAt
        self.requires = requires
    }
}
