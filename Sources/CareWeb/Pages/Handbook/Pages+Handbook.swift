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
            "/handbook/:clause",
            use: guarded { request, context, visit in
                let after = request.uri.queryParameters.get("after") ?? ""
                let number = ClauseNumber(try context.parameters.require("clause"))
                let choice = try EditionChoice(request, on: desk, asOf: visit.now)
                guard let clause = number.flatMap(choice.edition.clause) else { throw HTTPError(.notFound) }
                return try await clausePage(clause, of: choice, after: after, in: visit)
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
        let view = HandbookView(
            title: words[edition.title],
            number: edition.number,
            effective: words[
                edition.effectiveAt > visit.now ? "effectiveFrom" : "effectiveSince",
                visit.wording.dateTime(edition.effectiveAt)
            ],
            editions: choice.links(in: words, asOf: visit.now),
            chapters: chapters
        )
        return page(view, titled: words["navHandbook"], in: visit)
    }

    private func clausePage(
        _ clause: Clause,
        of choice: EditionChoice,
        after: String,
        in visit: Visit
    ) async throws -> Response {
        let words = visit.words
        let counts = try await counts(of: choice.edition)
        let sum = clause.rules.reduce(RuleCounts()) { $0 + (counts[$1.id] ?? RuleCounts()) }
        let (breaches, next) = visit.readsTickets ? try await breaches(of: clause, after: after, in: visit) : ([], nil)
        let view = ClauseView(
            number: clause.number.description,
            title: words[clause.title],
            edition: choice.edition.number,
            back: choice.path("/handbook"),
            paragraphs: Self.paragraphs(words[clause.body]),
            ruleCount: String(clause.rules.count),
            rules: clause.rules.map { RuleText(rule: $0, visit: visit).view(counts[$0.id] ?? RuleCounts()) },
            totals: [(.met, "is-ok"), (.breached, "is-danger"), (.pending, "")].map {
                (state: ObligationState, tone: String) in
                .init(label: words[state.name], value: String(sum[state]), tone: sum[state] > 0 ? tone : "")
            },
            hasBreaches: !breaches.isEmpty,
            breaches: breaches,
            next: next.map { choice.path("/handbook/\(clause.number)", "after=\(Self.encoded($0))") }
        )
        return page(view, titled: "\(clause.number) \(words[clause.title])", in: visit)
    }

    private func counts(of edition: Edition) async throws -> [RuleID: RuleCounts] {
        let counters = try await desk.database.read { try Counters.all(under: "rule/\(edition.version)/", in: $0) }
        return RuleCounts.byRule(counters)
    }

    /// The late duties of a clause rule by rule, paged by rule and subject.
    private func breaches(
        of clause: Clause,
        after: String,
        in visit: Visit
    ) async throws -> ([ClauseView.Breach], String?) {
        let limit = 20
        let parts = after.split(separator: "~", maxSplits: 1).map(String.init)
        let rules = clause.rules.filter { rule in parts.first.map { rule.id.rawValue >= $0 } ?? true }
            .sorted { $0.id < $1.id }
        guard let reach = visit.actor.map(desk.reach) else { return ([], nil) }
        let found = try await desk.database.read { connection in
            var rows: [ObligationRow] = []
            for rule in rules where rows.count <= limit {
                let start = parts.count == 2 && parts[0] == rule.id.rawValue ? parts[1] : ""
                let wanted = Int64(limit + 1 - rows.count)
                rows += try ObligationRows.breached(rule: rule.id.rawValue, after: start, limit: wanted, in: connection)
            }
            let ids = rows.compactMap { TicketCase.id(ofStream: $0.subject) }
            let tickets = try Tickets.rows(ids: ids, in: connection).filter(reach.holds)
            let numbers = Dictionary(tickets.map { (TicketCase.stream($0.id), $0.number) }) { first, _ in first }
            return (rows, numbers)
        }
        let shown = found.0.prefix(limit)
        let breaches = shown.compactMap { row in
            found.1[row.subject].map {
                ClauseView.Breach(
                    number: $0,
                    rule: row.rule,
                    due: row.dueAt.map { visit.wording.near(Moment(milliseconds: $0)) } ?? ""
                )
            }
        }
        let next = found.0.count > limit ? shown.last.map { "\($0.rule)~\($0.subject)" } : nil
        return (breaches, next)
    }

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
