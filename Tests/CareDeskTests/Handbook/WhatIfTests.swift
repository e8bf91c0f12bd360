import Care
import CareDesk
import CareTesting
import Foundation
import Testing

@Suite(.clause("8.2"))
struct WhatIfTests {
    private let open: OpenDesk
    private let editions: EditionCopy
    private static let rule = "R-2.1-03"

    init() async throws {
        open = try await OpenDesk()
        editions = try EditionCopy()
        try editions.add("1.1.0", effectiveAt: "2027-01-01T00:00:00+08:00")
    }

    /// The edition with another limit of the first assessment, which is two hours.
    private func draft(limit: String) throws -> Edition {
        try editions.replace("limit: 2h}", with: "limit: \(limit)}", in: "1.1.0/chapter-2.yaml")
        let check = EditionDraft(folder: editions.root.appending(path: "1.1.0")).check
        return try #require(check.editions.first, "\(check.faults)")
    }

    private func assess(after wait: Span, number: String = "13800000001") async throws -> String {
        let ticket = try await open.desk.accept(.brokenFibre(number: number), by: .lin).ticket.ticket.number
        open.clock.advance(by: wait)
        try await Timekeeper(open.desk).tick()
        _ = try await open.desk.assess(ticket, .handle, by: .lin)
        return ticket
    }

    @Test func `a shorter limit turns what was met into a breach, and names the ticket`() async throws {
        let number = try await assess(after: .minutes(90))

        let report = try await open.desk.whatIf(try draft(limit: "1h"), since: .noon - .days(1), keeping: 5)

        let move = WhatIfReport.Move(from: .met, to: .breached, duties: 1, tickets: [number])
        #expect(report.rules[Self.rule]?.moves == [move])
        #expect(report.tickets == 1)
        #expect(report.ticketsChanged == 1)
    }

    @Test(arguments: [(Span.hours(4), RuleOutcome.met), (.hours(4) + Span(milliseconds: 1), .breached)])
    func `a longer limit makes good what was late, up to the limit and not a millisecond after`(
        wait: Span,
        outcome: RuleOutcome
    ) async throws {
        _ = try await assess(after: wait)

        let report = try await open.desk.whatIf(try draft(limit: "4h"), since: .noon - .days(1), keeping: 5)

        #expect(report.rules[Self.rule]?.before == [.breached: 1])
        #expect(report.rules[Self.rule]?.after == [outcome: 1])
    }

    @Test func `under the same rules nothing goes another way`() async throws {
        for (index, wait) in [Span.minutes(1), .hours(3), .days(3)].enumerated() {
            _ = try await assess(after: wait, number: "1380000000\(index)")
        }
        let same = try #require(EditionDraft(folder: editions.root.appending(path: "1.1.0")).check.editions.first)

        let report = try await open.desk.whatIf(same, since: .noon - .days(1), keeping: 5)

        #expect(report.tickets == 3)
        #expect(report.ticketsChanged == 0)
        #expect(report.rules.values.allSatisfy { $0.moves.isEmpty && $0.before == $0.after })
    }

    @Test func `a rule that is gone, and a ticket before the window, are told apart`() async throws {
        _ = try await assess(after: .minutes(5))
        open.clock.advance(by: .days(10))
        let recent = try await assess(after: .minutes(5), number: "13800000002")
        try editions.replace(
            "opens: ticket.accepted, meets: [ticket.assessed",
            with: "opens: ticket.reopened, meets: [ticket.assessed",
            in: "1.1.0/chapter-2.yaml"
        )
        let folder = editions.root.appending(path: "1.1.0")
        let draft = try #require(EditionDraft(folder: folder).check.editions.first)

        let report = try await open.desk.whatIf(draft, since: open.clock.moment - .days(1), keeping: 5)

        #expect(report.tickets == 1)
        #expect(report.rules[Self.rule]?.moves == [.init(from: .met, to: .absent, duties: 1, tickets: [recent])])
    }

    @Test func `it writes nothing`() async throws {
        _ = try await assess(after: .hours(3))
        let before = try await open.desk.verify()

        _ = try await open.desk.whatIf(try draft(limit: "1h"), since: .noon - .days(1), keeping: 5)

        #expect(try await open.desk.verify() == before)
    }
}
