import Care
import CareStore
import CareTesting
import Foundation
import Testing

@testable import CareDesk

@Suite(.clause("3.2"))
struct DraftTests {
    private static let words = "您好，光猫已换，请再试。"

    private func opened() async throws -> (OpenDesk, String) {
        let open = try await OpenDesk()
        return (open, try await open.desk.accept(.brokenFibre(), by: .lin).ticket.ticket.number)
    }

    @Test func `a draft is its writer's alone, and not a word of it lies open or in the journal`() async throws {
        let (open, number) = try await opened()
        let before = try await open.desk.database.read { try Journal.newest(in: $0) }

        let kept = try await open.desk.keepDraft(Self.words, as: .note, on: number, seen: nil, by: .lin)

        #expect(kept?.keptAt == .noon)
        #expect(try await open.desk.draft(on: number, by: .lin) == kept)
        #expect(try await open.desk.draft(on: number, by: .chen) == nil)
        let (after, row) = try await open.desk.database.read { connection in
            let id = try Tickets.id(ofNumber: number, in: connection) ?? ""
            let row = try DraftRows.find("lin", on: id, asOf: 0, in: connection)
            return (try Journal.newest(in: connection), row)
        }
        #expect(after == before)
        #expect(Data(try #require(row).sealed).range(of: Data("光猫".utf8)) == nil)
    }

    @Test(arguments: [(Int64(-1), true), (0, false), (1, false)])
    func `a draft that nobody touches is kept for thirty days`(milliseconds: Int64, isThere: Bool) async throws {
        let (open, number) = try await opened()
        try await open.desk.keepDraft(Self.words, as: .note, on: number, seen: nil, by: .lin)

        open.clock.advance(by: .days(30) + Span(milliseconds: milliseconds))

        let draft = try await open.desk.draft(on: number, by: .lin)

        #expect((draft != nil) == isThere)
    }

    @Test func `what was written in another browser is not written over unseen`() async throws {
        let (open, number) = try await opened()
        let first = try #require(
            try await open.desk.keepDraft("一", as: .note, on: number, seen: nil, by: .lin)
        )
        let second = try #require(
            try await open.desk.keepDraft("一二", as: .note, on: number, seen: first.keptAt, by: .lin)
        )

        let refusal = await #expect(throws: Refusal.self) {
            try await open.desk.keepDraft("三", as: .note, on: number, seen: first.keptAt, by: .lin)
        }
        let emptied = await #expect(throws: Refusal.self) {
            try await open.desk.keepDraft("", as: .note, on: number, seen: nil, by: .lin)
        }
        let same = try await open.desk.keepDraft("一二", as: .note, on: number, seen: nil, by: .lin)

        #expect(refusal?.code == "draft-elsewhere" && emptied?.code == "draft-elsewhere")
        #expect(second.keptAt > first.keptAt && same?.words.words == "一二")
    }

    @Test func `an empty draft is none, and so is one that was dropped`() async throws {
        let (open, number) = try await opened()
        let first = try await open.desk.keepDraft("一", as: .note, on: number, seen: nil, by: .lin)
        #expect(try await open.desk.keepDraft("  ", as: .note, on: number, seen: first?.keptAt, by: .lin) == nil)
        #expect(try await open.desk.draft(on: number, by: .lin) == nil)

        try await open.desk.keepDraft("二", as: .note, on: number, seen: nil, by: .lin)
        try await open.desk.dropDraft(on: number, by: .lin)

        #expect(try await open.desk.draft(on: number, by: .lin) == nil)
    }

    @Test func `sending takes the draft with it, and no other message does`() async throws {
        let (open, number) = try await opened()
        try await open.desk.keepDraft(Self.words, as: .note, on: number, seen: nil, by: .lin)
        try await open.desk.keepDraft(Self.words, as: .note, on: number, seen: nil, by: .chen)
        let note = TicketEvent.Messaged(direction: .note, channel: .phone, words: .clear("记一笔"))

        _ = try await open.desk.message(number, note, by: .lin)
        let still = try await open.desk.draft(on: number, by: .lin)
        _ = try await open.desk.message(number, note, by: .lin, request: DeedRequest(sendsDraft: true))

        #expect(still != nil)
        #expect(try await open.desk.draft(on: number, by: .lin) == nil)
        #expect(try await open.desk.draft(on: number, by: .chen) != nil)
    }

    @Test func `the end of a ticket is the end of every draft on it`() async throws {
        let (open, number) = try await opened()
        try await open.desk.keepDraft(Self.words, as: .note, on: number, seen: nil, by: .lin)

        _ = try await open.desk.cancel(number, because: "客户撤回", by: .lin)

        let left = try await open.desk.database.read { try DraftRows.others(of: "lin", than: "", limit: 1, in: $0) }
        #expect(left == [])
    }

    @Test func `a destroyed key leaves nothing of a draft`() async throws {
        let (open, number) = try await opened()
        try await open.desk.keepDraft(Self.words, as: .note, on: number, seen: nil, by: .lin)
        let ticket = try await open.desk.ticket(number).ticket

        // As from another program, which this one's memory of keys knows nothing of.
        try await open.desk.database.write { try Customers.shred(id: ticket.customer, in: $0) }
        open.desk.keyRing.forget(ticket.customer, isDestroyed: true)

        #expect(try await open.desk.draft(on: number, by: .lin) == nil)
        let refusal = await #expect(throws: Refusal.self) {
            try await open.desk.keepDraft(Self.words, as: .note, on: number, seen: nil, by: .lin)
        }
        #expect(refusal?.code == "customer-out-of-use")
    }

    @Test func `a person has fifty drafts at most, and the refusal names the oldest`() async throws {
        let (open, first) = try await opened()
        let customer = try await open.desk.ticket(first).ticket.customer
        try await open.desk.keepDraft("一", as: .note, on: first, seen: nil, by: .lin)
        try await open.desk.database.write { connection in
            for place in 1..<Draft.most {
                let row = DraftRows.Row(
                    staff: "lin",
                    ticket: "t\(place)",
                    customer: customer,
                    direction: "note",
                    sealed: [],
                    keptAt: Moment.noon.milliseconds + Int64(place),
                    expiresAt: .max
                )
                try DraftRows.keep(row, in: connection)
            }
        }
        let other = try await open.desk.accept(.brokenFibre(number: "13800000077"), by: .lin).ticket.ticket.number

        let refusal = await #expect(throws: Refusal.self) {
            try await open.desk.keepDraft("二", as: .note, on: other, seen: nil, by: .lin)
        }
        let again = try await open.desk.keepDraft("一二", as: .note, on: first, seen: .noon, by: .lin)

        #expect(refusal?.code == "too-many-drafts" && refusal?.message.en.contains(first) ?? false)
        #expect(again != nil)
    }

    @Test func `nobody keeps a draft where he may not write`() async throws {
        let (open, number) = try await opened()
        let long = String(repeating: "长", count: ContactLimits.description + 1)

        for (words, number, actor, code) in [
            (Self.words, number, Actor(.staff, .quality, "he"), "role-may-not"),
            (Self.words, "GZ20000101-000001", .lin, "no-such-ticket"),
            (long, number, .lin, "too-long"),
        ] {
            let refusal = await #expect(throws: Refusal.self) {
                try await open.desk.keepDraft(words, as: .note, on: number, seen: nil, by: actor)
            }
            #expect(refusal?.code == code)
        }
    }
}
