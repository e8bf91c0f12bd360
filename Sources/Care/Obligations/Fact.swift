/// Something that happened to a subject, as the rules see it.
package struct Fact: Hashable, Sendable {
    package let name: FactName
    package let at: Moment
    /// The version of the event that proves it, within the subject's stream.
    package let evidence: Int
    /// Fields that a record lacks at this moment; judged by record duties.
    package let missing: [String]

    package init(_ name: FactName, at: Moment, evidence: Int, missing: [String] = []) {
        self.name = name
        self.at = at
        self.evidence = evidence
        self.missing = missing
    }
}
