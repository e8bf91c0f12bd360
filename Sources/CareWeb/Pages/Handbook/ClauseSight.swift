import Care
import CareDesk
import CareStore

/// A clause in somebody's words; every number of tickets leads to them.
struct ClauseSight {
    let clause: Clause
    let choice: EditionChoice
    let question: ClauseQuestion
    let counts: [RuleID: RuleCounts]
    /// The breaches that are shown; nil for who reads no tickets.
    let breaches: BreachedTickets.Page?
    /// The teams with the most breaches; nil for who does not lead.
    let teams: [TeamFigure]?
    /// Whether teams are not told of, for breaches are not counted by province.
    let isBoundByProvince: Bool
    let queues: [String: String]
    let visit: Visit

    private var words: Words { visit.words }
    private var path: String { "/handbook/\(clause.number)" }

    func view(in editions: [HandbookView.EditionLink]) -> ClauseView {
        let targets = choice.edition.targetRules
        let sum = clause.rules.reduce(RuleCounts()) { $0 + (counts[$1.id] ?? RuleCounts()) }
        return ClauseView(
            number: clause.number.description,
            title: words[clause.title],
            edition: choice.edition.number,
            editions: editions,
            back: choice.path("/handbook"),
            paragraphs: Pages.paragraphs(words[clause.body]),
            ruleCount: String(clause.rules.count),
            rules: clause.rules.map { rule in
                let kept = kept(rule, against: targets[rule.id])
                return RuleText(rule: rule, visit: visit).view(kept)
            },
            totals: [share(of: sum)]
                + [(.met, "is-ok"), (.breached, "is-danger"), (.pending, "")].map {
                    (state: ObligationState, tone: String) in
                    .init(
                        label: words[state.name],
                        value: String(sum[state]),
                        tone: sum[state] > 0 ? tone : "",
                        href: state == .breached && sum[state] > 0 && breaches != nil
                            ? choice.path(path) + "#breaches" : nil
                    )
                },
            hasTeams: teams != nil,
            teams: teams?.map(team) ?? [],
            teamless: words[isBoundByProvince ? "teamsNot" : "teamsNone"],
            narrowed: narrowed,
            whole: choice.path(path) + "#breaches",
            hasBreaches: !(breaches?.lines.isEmpty ?? true),
            breaches: breaches?.lines.map(breach) ?? [],
            breachless: words[breaches == nil ? "breachesNot" : breaches?.next == nil ? "noBreaches" : "noBreachesYet"],
            next: breaches?.next.map { choice.path(path, question.terms(after: $0)) + "#breaches" }
        )
    }

    private func share(of sum: RuleCounts) -> ClauseView.Count {
        .init(label: words["shareMet"], value: sum.share.map(Wording.percent) ?? "—", tone: "", href: nil)
    }

    private func kept(_ rule: Rule, against target: Rule?) -> ClauseView.Kept {
        let own = counts[rule.id] ?? RuleCounts()
        let figure = RuleFigure(rule: rule, targetRule: target, met: own[.met], breached: own[.breached])
        let verdict =
            if !rule.isExercised {
                "notExercised"
            } else if own.total == 0 {
                "noneYet"
            } else {
                figure.isReached.map { $0 ? "targetReached" : "targetMissed" } ?? "targetNone"
            }
        let isCounted = rule.isExercised && own.total > 0
        return ClauseView.Kept(
            share: isCounted ? figure.share.map(Wording.percent) : nil,
            tone: figure.isReached.map { $0 ? "ok" : "warn" } ?? "",
            verdict: words[verdict],
            icon: figure.isReached.map { $0 ? "check" : "alert" } ?? "ring",
            target: figure.asked.map { words["targetIs", Wording.percent($0)] } ?? "",
            counts: isCounted ? [.met, .breached, .pending].map { count(own[$0], $0, of: rule) } : []
        )
    }

    /// What was breached is found by an index and stands on this page; the rest in the list of tickets.
    private func count(_ number: Int64, _ state: ObligationState, of rule: Rule) -> ClauseView.Count {
        let isOfTickets = rule.opening?.rawValue.hasPrefix("ticket.") ?? false
        let tone = number == 0 ? "" : state == .breached ? "is-danger" : state == .met ? "is-ok" : ""
        let version = choice.edition.version
        let range = state == .pending ? "" : "state=all&"
        let href =
            state == .breached
            ? choice.path(path, ["rule=\(Pages.encoded(rule.id.rawValue))"]) + "#breaches"
            : "/tickets?\(range)rule=\(Pages.encoded(rule.id.rawValue))&duty=\(state.rawValue)&edition=\(Pages.encoded(version))"
        return .init(
            label: words[state.name],
            value: String(number),
            tone: tone,
            href: number > 0 && isOfTickets && breaches != nil ? href : nil
        )
    }

    private func team(_ team: TeamFigure) -> ClauseView.Team {
        .init(
            name: queues[team.queue] ?? team.queue,
            count: String(team.breached),
            href: choice.path(path, question.terms(team: team.queue)) + "#breaches",
            isShown: team.queue == question.team
        )
    }

    private var narrowed: String? {
        let parts = [question.rule, question.team.map { queues[$0] ?? $0 }].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: words["comma"])
    }

    private func breach(_ line: BreachedTickets.Line) -> ClauseView.Breach {
        .init(
            number: line.ticket.number,
            rule: line.duty.rule,
            due: line.duty.dueAt.map { visit.wording.near(Moment(milliseconds: $0)) } ?? "",
            place: queues[line.ticket.queue] ?? line.ticket.queue
        )
    }
}
