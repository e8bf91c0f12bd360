import Care
import CareDesk
import CareStore
import HTTPTypes
import Hummingbird

extension Pages {
    func addHandbook(to router: Router<CareContext>) {
        router.get(
            "/handbook",
            use: guarded { request, _, visit in
                try await handbook(try EditionChoice(request, on: desk, asOf: visit.now), in: visit)
            }
        )
        router.get(
            "/handbook/comparison",
            use: guarded { request, _, visit in
                try comparison(EditionPair(request, on: desk, asOf: visit.now), in: visit)
            }
        )
        router.get(
            "/handbook/:clause",
            use: guarded { request, context, visit in
                let number = ClauseNumber(try context.parameters.require("clause"))
                let choice = try EditionChoice(request, on: desk, asOf: visit.now)
                guard let clause = number.flatMap(choice.edition.clause) else { throw HTTPError(.notFound) }
                return try await clausePage(clause, of: choice, asked: ClauseQuestion(request), in: visit)
            }
        )
    }

    private func handbook(_ choice: EditionChoice, in visit: Visit) async throws -> Response {
        let edition = choice.edition
        let counts = try await counts(of: edition)
        let words = visit.words
        let chapters = edition.chapters.map { chapter in
            HandbookView.Chapter(
                number: String(chapter.number),
                title: words[chapter.title],
                clauses: edition.clauses.filter { $0.number.chapter == chapter.number }.map { clause in
                    let sum = clause.rules.reduce(RuleCounts()) { $0 + (counts[$1.id] ?? RuleCounts()) }
                    let isExercised = clause.rules.contains(where: \.isExercised)
                    return .init(
                        number: clause.number.description,
                        href: choice.path("/handbook/\(clause.number)"),
                        title: words[clause.title],
                        figures: sum.figures(isExercised: isExercised, in: words)
                    )
                }
            )
        }
        let sum = counts.values.reduce(RuleCounts(), +)
        let view = HandbookView(
            title: words[edition.title],
            number: edition.number,
            effective: words[
                edition.effectiveAt > visit.now ? "effectiveFrom" : "effectiveSince",
                visit.wording.dateTime(edition.effectiveAt)
            ],
            editions: choice.links(in: words, asOf: visit.now),
            comparing: desk.library.editions.count > 1 ? "/handbook/comparison" : nil,
            totals: [.init(label: words["shareMet"], value: sum.share.map(Wording.percent) ?? "—", tone: "")]
                + [(.met, "is-ok"), (.breached, "is-danger"), (.pending, "")].map {
                    (state: ObligationState, tone: String) in
                    .init(label: words[state.name], value: String(sum[state]), tone: sum[state] > 0 ? tone : "")
                },
            chapters: chapters
        )
        return page(view, titled: words["navHandbook"], in: visit)
    }

    private func clausePage(
        _ clause: Clause,
        of choice: EditionChoice,
        asked question: ClauseQuestion,
        in visit: Visit
    ) async throws -> Response {
        let rules = clause.rules.map(\.id).filter { question.rule == nil || question.rule == $0.rawValue }
        if rules.isEmpty, question.rule != nil { throw HTTPError(.notFound) }
        let reach = visit.actor.map(desk.reach)
        var teams: [TeamFigure]?
        if let actor = visit.actor, actor.role.leads {
            teams = try await desk.teams(breaching: rules, under: choice.edition, for: actor) ?? []
        }
        let sight = ClauseSight(
            clause: clause,
            choice: choice,
            question: question,
            counts: try await counts(of: choice.edition),
            breaches: visit.readsTickets ? try await breaches(of: rules, choice, question, within: reach) : nil,
            teams: teams.map { Array($0.prefix(Self.mostTeams)) },
            isBoundByProvince: reach?.isBoundByProvince ?? false,
            queues: queueNames(in: visit.words),
            visit: visit
        )
        let editions = choice.links(to: "/handbook/\(clause.number)", in: visit.words, asOf: visit.now) {
            $0.clause(clause.number) != nil
        }
        return page(
            sight.view(in: editions),
            titled: "\(clause.number) \(visit.words[clause.title])",
            in: visit
        )
    }

    private func counts(of edition: Edition) async throws -> [RuleID: RuleCounts] {
        let counters = try await desk.database.read { try Counters.all(under: "rule/\(edition.version)/", in: $0) }
        return RuleCounts.byRule(counters)
    }

    /// The late duties of some rules, one page of them.
    private func breaches(
        of rules: [RuleID],
        _ choice: EditionChoice,
        _ question: ClauseQuestion,
        within reach: Reach?
    ) async throws -> BreachedTickets.Page? {
        guard let reach else { return nil }
        var asked = BreachedTickets(of: rules.map(\.rawValue), under: choice.edition.version, within: reach)
        (asked.queue, asked.after) = (question.team, question.after)
        let list = asked
        return try await desk.database.read { try list.page(in: $0) }
    }

    /// How many teams a page names.
    private static let mostTeams = 5

    /// Cuts Markdown paragraphs and lists of dashes into what a template can show.
    static func paragraphs(_ text: String) -> [ClauseView.Paragraph] {
        text.split(separator: "\n\n").map { block in
            let lines = block.split(separator: "\n").map { $0.trimmingPrefix { $0 == " " } }
            let items = lines.filter { $0.hasPrefix("- ") }.map { String($0.dropFirst(2)).replacing("**", with: "") }
            let isList = !lines.isEmpty && items.count == lines.count
            let plain = lines.joined(separator: "\n").replacing("**", with: "")
            return .init(isList: isList, text: plain, items: isList ? items : [])
        }
    }
}
