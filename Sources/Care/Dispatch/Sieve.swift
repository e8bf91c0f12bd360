/// Who is left when every hard constraint was asked in turn, and how many went at each (handbook 2.2).
struct Sieve {
    private(set) var eligible: AgentSet
    private(set) var excluded: [MatchExplanation.Exclusion: Int] = [:]
    /// The agent who asks for work himself, when it was not the ticket that asked.
    let asking: Int?

    init(_ everybody: AgentSet, asking: Int? = nil) {
        eligible = everybody
        self.asking = asking
    }

    mutating func keep(_ able: AgentSet, or reason: MatchExplanation.Exclusion) {
        note(reason, eligible.keep(able))
    }

    mutating func drop(_ rows: [Int32], for reason: MatchExplanation.Exclusion) {
        note(reason, eligible.drop(rows))
    }

    /// The reasons by their stable names, as explanations hold them.
    var named: [String: Int] {
        Dictionary(uniqueKeysWithValues: excluded.map { ($0.key.rawValue, $0.value) })
    }

    private mutating func note(_ reason: MatchExplanation.Exclusion, _ count: Int) {
        if count > 0 { excluded[reason, default: 0] += count }
    }
}
