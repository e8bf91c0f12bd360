import Care
import CareDesk
import CareStore
import CareTesting
import Testing

@Suite(.clause("1.2"))
struct TicketLifeTests {
    @Test func `a ticket goes from the first word to the closed loop`() async throws {
        let open = try await OpenDesk()
        let number = try await open.desk.accept(.brokenFibre(), by: .lin).ticket.ticket.number

        _ = try await open.desk.assess(number, .handle, by: .lin)
        _ = try await open.desk.solve(number, .repaired, by: .lin)
        _ = try await open.desk.confirm(number, .init(isSolved: true, channel: .phone), by: .lin)
        let closed = try await open.desk.close(number, by: .lin).ticket.ticket

        #expect(closed.stage == .closure)
        #expect(closed.obligations.all.allSatisfy { $0.state != .pending })
        #expect(try await open.desk.verify().faults == [])
    }

    @Test func `closure without a confirmation is refused and names what is missing`() async throws {
        let open = try await OpenDesk()
        let number = try await open.desk.accept(.brokenFibre(), by: .lin).ticket.ticket.number
        _ = try await open.desk.assess(number, .handle, by: .lin)
        _ = try await open.desk.solve(number, .repaired, by: .lin)

        let refusal = await #expect(throws: Refusal.self) { try await open.desk.close(number, by: .lin) }

        #expect(refusal?.code == "closure-incomplete")
        #expect(refusal?.missing == ["confirmation"])
    }

    @Test func `three failed contacts on three days stand for a confirmation`() async throws {
        let open = try await OpenDesk()
        let number = try await open.desk.accept(.brokenFibre(), by: .lin).ticket.ticket.number
        _ = try await open.desk.assess(number, .handle, by: .lin)
        _ = try await open.desk.solve(number, .repaired, by: .lin)

        for _ in 0..<3 {
            _ = try await open.desk.failContact(number, through: .phone, by: .lin)
            open.clock.advance(by: .days(1))
        }

        #expect(try await open.desk.close(number, by: .lin).ticket.ticket.stage == .closure)
    }

    @Test(arguments: [(Span.days(6), true), (Span.days(9), false)])
    func `a closed ticket is reopened within the window only`(after wait: Span, isLawful: Bool) async throws {
        let open = try await OpenDesk()
        let number = try await open.desk.accept(.brokenFibre(), by: .lin).ticket.ticket.number
        _ = try await open.desk.assess(number, .handle, by: .lin)
        _ = try await open.desk.solve(number, .repaired, by: .lin)
        _ = try await open.desk.confirm(number, .init(isSolved: true, channel: .phone), by: .lin)
        _ = try await open.desk.close(number, by: .lin)

        open.clock.advance(by: wait)
        let reopened = try? await open.desk.reopen(number, because: .clear("又断了"), by: .lin)

        #expect((reopened?.ticket.ticket.isOpen ?? false) == isLawful)
    }

    @Test func `two agents close one ticket and the second sees that it has ended`() async throws {
        let open = try await OpenDesk()
        let number = try await open.desk.accept(.brokenFibre(), by: .lin).ticket.ticket.number
        _ = try await open.desk.assess(number, .handle, by: .lin)
        _ = try await open.desk.solve(number, .repaired, by: .lin)
        let seen = try await open.desk.confirm(number, .init(isSolved: true, channel: .phone), by: .lin).ticket.ticket
            .version

        let request = DeedRequest(expectedVersion: seen)
        async let first = try? open.desk.close(number, by: .zhou, request: request)
        async let second = try? open.desk.close(number, by: .lin, request: request)
        let outcomes = await [first, second].compactMap(\.self)

        #expect(outcomes.count == 1)
    }

    @Test(.clause("2.1")) func `the same number and category is counted and opens no second clock`() async throws {
        let open = try await OpenDesk()
        let first = try await open.desk.accept(.brokenFibre(), by: .lin).ticket.ticket

        open.clock.advance(by: .hours(1))
        let again = try await open.desk.accept(.brokenFibre(number: "+86 138-0000-0001"), by: .lin)

        #expect(again.status == 200)
        #expect(again.ticket.ticket.number == first.number)
        #expect(again.ticket.ticket.urges == 1)
        #expect(again.ticket.ticket.obligations.all.count == first.obligations.all.count)
    }

    @Test(.clause("2.4")) func `a transfer resets no clock and needs an answer`() async throws {
        let open = try await OpenDesk()
        let number = try await open.desk.accept(.brokenFibre(), by: .lin).ticket.ticket.number
        let before = try await open.desk.assess(number, .handle, by: .lin).ticket.ticket
        let offer = TicketEvent.TransferOffered(to: .queue("lead"), reason: "需要班长", summary: .clear("光纤断裂，待派修"))

        _ = try await open.desk.transfer(number, offer, by: .lin)
        open.clock.advance(by: .minutes(5))
        let answer = TicketEvent.TransferAnswered(isAccepted: true, agent: "zhou", reason: nil, suggestion: nil)
        let after = try await open.desk.answerTransfer(number, answer, by: .zhou).ticket.ticket

        #expect(after.holder == "zhou")
        let pairs = before.obligations.all.filter { $0.clock != nil && $0.state == .pending }
        for old in pairs {
            #expect(after.obligations[old.rule]?.clock?.startedAt == old.clock?.startedAt)
        }
    }
}
