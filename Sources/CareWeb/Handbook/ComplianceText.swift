import Care

/// Writes how an edition is kept: per clause and rule, met, breached, pending, waived and void.
struct ComplianceText {
    private let edition: Edition
    private let language: Language
    /// How many duties of each rule are in each state.
    private let figures: [String: [ObligationState: Int]]

    init(edition: Edition, counters: [String: Int64], language: Language) {
        self.edition = edition
        self.language = language
        var figures: [String: [ObligationState: Int]] = [:]
        for (name, count) in counters {
            let parts = name.split(separator: "/").map(String.init)
            guard parts.count == 2, let state = ObligationState(rawValue: parts[1]) else { continue }
            figures[parts[0], default: [:]][state, default: 0] += Int(count)
        }
        self.figures = figures
    }

    func write(to json: inout JSONText) {
        json.object("total") { write(sum(edition.clauses.flatMap(\.rules)), to: &$0) }
        json.array("clauses", edition.clauses) { json, clause in
            json.object { json in
                json.member("number", clause.number.description)
                json.member("title", clause.title.in(language))
                write(sum(clause.rules), to: &json)
                json.member("notYetExercised", clause.rules.allSatisfy { !$0.isExercised })
                json.array("rules", clause.rules) { write($1, to: &$0) }
            }
        }
    }

    private func write(_ rule: Rule, to json: inout JSONText) {
        json.object { json in
            json.member("id", rule.id.rawValue)
            json.member("title", rule.title.in(language))
            json.member("kind", rule.kind.name)
            json.member("isLegal", rule.isLegal)
            write(figures[rule.id.rawValue] ?? [:], to: &json)
            json.member("notYetExercised", !rule.isExercised)
        }
    }

    private func write(_ counts: [ObligationState: Int], to json: inout JSONText) {
        for state in ObligationState.allCases { json.member(state.rawValue, counts[state] ?? 0) }
    }

    private func sum(_ rules: [Rule]) -> [ObligationState: Int] {
        rules.reduce(into: [:]) { sum, rule in
            sum.merge(figures[rule.id.rawValue] ?? [:], uniquingKeysWith: +)
        }
    }
}
