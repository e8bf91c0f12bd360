extension Person {
    /// What the handbook asks when somebody leaves: to leave is a fact, and that the account is closed is its evidence (R-7.2-04).
    ///
    /// - Parameters:
    ///   - entry: The entry on the person's stream by which he left.
    ///   - rulebook: The edition in force at that moment.
    /// - Returns: The duties, each met by the same deed that opened it.
    package static func duties(
        leavingBy entry: JournalEntry<StaffEvent>,
        under rulebook: Rulebook
    ) -> Obligations {
        var duties = Obligations()
        for fact in FactName.ofPeople {
            duties.observe(Fact(fact, at: entry.at, evidence: entry.version), of: [:], under: rulebook)
        }
        return duties
    }
}

extension FactName {
    /// What the deeds on accounts record; in this order when somebody leaves.
    static let ofPeople: [FactName] = ["person.left", "account.closed"]
}
