import Care

/// What a draft would have made of the past, rule by rule (handbook 8.2); it holds ticket numbers and no personal data.
package struct WhatIfReport: Codable, Equatable, Sendable {
    /// Duties under one rule that went another way, and some of their tickets.
    package struct Move: Codable, Equatable, Sendable {
        package let from: RuleOutcome
        package let to: RuleOutcome
        package var duties: Int
        package var tickets: [String]

        package init(from: RuleOutcome, to: RuleOutcome, duties: Int, tickets: [String]) {
            self.from = from
            self.to = to
            self.duties = duties
            self.tickets = tickets
        }
    }

    /// One rule before and under the draft.
    package struct RuleFigures: Codable, Equatable, Sendable {
        package var before: [RuleOutcome: Int] = [:]
        package var after: [RuleOutcome: Int] = [:]
        package var moves: [Move] = []

        mutating func add(_ from: RuleOutcome, _ to: RuleOutcome, of ticket: String, keeping sample: Int) {
            before[from, default: 0] += 1
            after[to, default: 0] += 1
            guard from != to else { return }
            let index = moves.firstIndex { $0.from == from && $0.to == to } ?? moves.endIndex
            if index == moves.endIndex { moves.append(Move(from: from, to: to, duties: 0, tickets: [])) }
            moves[index].duties += 1
            if moves[index].tickets.count < sample, moves[index].tickets.last != ticket {
                moves[index].tickets.append(ticket)
            }
        }
    }

    /// The draft's version.
    package let draft: String
    package let since: Moment
    package var tickets = 0
    /// How many tickets have a duty that went another way.
    package var ticketsChanged = 0
    package var rules: [String: RuleFigures] = [:]

    init(draft: String, since: Moment) {
        self.draft = draft
        self.since = since
    }

    mutating func add(
        _ number: String,
        before: [Ticket.Duty: RuleOutcome],
        after: [Ticket.Duty: RuleOutcome],
        keeping sample: Int
    ) {
        tickets += 1
        if before != after { ticketsChanged += 1 }
        for duty in Set(before.keys).union(after.keys) {
            rules[duty.rule.rawValue, default: RuleFigures()].add(
                before[duty] ?? .absent,
                after[duty] ?? .absent,
                of: number,
                keeping: sample
            )
        }
    }
}

extension RuleOutcome: CodingKeyRepresentable {}
