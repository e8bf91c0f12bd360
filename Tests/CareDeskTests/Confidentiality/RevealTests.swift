import Care
import CareDesk
import CareStore
import CareTesting
import Testing

@Suite(.clause("7.2"))
struct RevealTests {
    private let open: OpenDesk

    init() async throws {
        open = try await OpenDesk()
    }

    private var desk: Desk { open.desk }

    private func accept(_ place: Int = 1) async throws -> String {
        let number = "1380000\(1_000 + place)"
        return try await desk.accept(.brokenFibre(number: number), by: .zhou).ticket.ticket.number
    }

    private func reveal(
        _ ticket: String,
        _ field: RevealedField = .number,
        by actor: Actor = .zhou
    ) async throws
        -> Revelation
    {
        try await desk.reveal(RevealOrder(ticket: ticket, field: field, reason: "客户要求回拨"), by: actor)
    }

    private func notes() async throws -> [AccessRow] {
        try await desk.accessLog.flush()
        return try await desk.database.read { try AccessRows.after(0, limit: 10_000, in: $0) }
            .filter { $0.kind == "reveal" }
    }

    @Test func `a field is shown in the clear for sixty seconds, and noted with its reason`() async throws {
        let ticket = try await accept()

        let shown = try await reveal(ticket)

        #expect(shown.value == "13800001001")
        #expect(shown.until == open.clock.moment + .seconds(60))
        let note = try #require(try await notes().first)
        #expect([note.object, note.result, note.reason] == ["ticket/\(ticket)", "done", "number"])
        #expect(note.subject != nil)
        #expect(try await desk.reasons(of: [note])[note.seq] == "客户要求回拨")
    }

    @Test func `the value and the reason stand nowhere in the clear`() async throws {
        let ticket = try await accept()
        let before = try await desk.database.read { try Journal.newest(in: $0) }

        _ = try await reveal(ticket)

        #expect(try await desk.database.read { try Journal.newest(in: $0) } == before)
        #expect(try await !notes().contains { "\($0)".contains("13800001001") || "\($0)".contains("回拨") })
        #expect(try await desk.verifyAccessLog().faults == [])
    }

    @Test(arguments: ["", "  "])
    func `without a reason nothing is shown`(reason: String) async throws {
        let ticket = try await accept()

        let refusal = await #expect(throws: Refusal.self) {
            try await desk.reveal(RevealOrder(ticket: ticket, field: .number, reason: reason), by: .zhou)
        }

        #expect(refusal?.field == "/reason")
    }

    @Test func `a ticket that has ended shows nothing, and who asked is noted`() async throws {
        let ticket = try await accept()
        _ = try await desk.cancel(ticket, because: "误报", by: .zhou)

        let refusal = await #expect(throws: Refusal.self) { try await reveal(ticket) }

        #expect(refusal?.code == "reveal-off-ticket" && refusal?.rule == RuleID("R-7.2-10"))
        #expect(try await notes().map(\.result) == ["refused"])
    }

    @Test func `a field that the customer never filled shows nothing`() async throws {
        var contact = ContactRequest.brokenFibre()
        contact.record.address = nil
        let ticket = try await desk.accept(contact, by: .zhou).ticket.ticket.number

        let refusal = await #expect(throws: Refusal.self) { try await reveal(ticket, .address) }

        #expect(refusal?.code == "nothing-to-reveal")
    }

    @Test func `thirty customers within an hour are shown and the thirty-first is not`() async throws {
        var tickets: [String] = []
        for place in 1...31 { tickets.append(try await accept(place)) }
        for ticket in tickets.prefix(30) { _ = try await reveal(ticket) }

        let refusal = await #expect(throws: Refusal.self) { try await reveal(tickets[30]) }
        let again = try await reveal(tickets[0], .name)
        open.clock.advance(by: Span.hours(1) - Span(milliseconds: 1))
        let last = await #expect(throws: Refusal.self) { try await reveal(tickets[30]) }
        open.clock.advance(by: Span(milliseconds: 1))
        let later = try await reveal(tickets[30])

        #expect(refusal?.code == "reveal-limit" && refusal?.rule == RuleID("R-7.2-02"))
        #expect(refusal?.retryAfter == .hours(1) && refusal?.message.en.hasSuffix("try again in 60 min") == true)
        #expect(last?.retryAfter == Span(milliseconds: 1_000) && last?.message.zh.hasSuffix("，1 分钟后再试") == true)
        #expect(again.value == "王小明" && later.value == "13800001031")
    }

    @Test func `the limit is one person's own`() async throws {
        for place in 1...30 { _ = try await reveal(try await accept(place)) }

        let shown = try await reveal(try await accept(31), by: .staff("wu", .lead))

        #expect(shown.value == "13800001031")
    }

    @Test(arguments: [Role.quality, .auditor, .security, .audit, .system, .editor])
    func `only who handles tickets sees anything in the clear`(role: Role) async throws {
        let ticket = try await accept()

        let refusal = await #expect(throws: Refusal.self) { try await reveal(ticket, by: .staff("wu", role)) }

        #expect(refusal?.code == "role-may-not")
    }

    @Test func `a ticket out of reach is not there`() async throws {
        let ticket = try await accept()
        try await desk.join(Newcomer(name: "zhou", displayName: "周", role: .lead, password: nil), by: .zhou)
        _ = try await desk.declareConflict(on: ticket, of: ["zhou"], because: "本人", by: .staff("wu", .lead))

        let refusal = await #expect(throws: Refusal.self) { try await reveal(ticket) }

        #expect(refusal?.kind == .notFound)
    }
}
