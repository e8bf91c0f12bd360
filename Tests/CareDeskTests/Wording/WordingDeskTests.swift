import Care
import CareDesk
import CareStore
import CareTesting
import Testing

@Suite(.clause("3.2"), .clause("3.3"), .clause("7.2"))
struct WordingDeskTests {
    private func taken(_ open: OpenDesk) async throws -> String {
        let number = try await open.desk.accept(.brokenFibre(), by: .lin).ticket.ticket.number
        _ = try await open.desk.assess(number, .handle, by: .lin)
        return number
    }

    private func said(_ words: String, _ direction: MessageDirection = .toCustomer) -> TicketEvent.Messaged {
        TicketEvent.Messaged(direction: direction, channel: .web, words: .clear(words))
    }

    private func refusal(_ body: () async throws -> DeedOutcome) async -> Refusal? {
        await #expect(throws: Refusal.self) { _ = try await body() }
    }

    @Test func `what is blocked is not sent, with a reason or without, and nothing is written`() async throws {
        let open = try await OpenDesk()
        let number = try await taken(open)
        let before = try await open.desk.ticket(number).ticket.version

        let bare = await refusal { try await open.desk.message(number, said("爱去哪告去哪告"), by: .lin) }
        let argued = await refusal {
            try await open.desk.message(number, said("爱去哪告去哪告"), because: "用户先骂人", by: .lin)
        }

        #expect(bare?.code == "wording-blocked" && argued?.code == "wording-blocked")
        #expect(bare?.rule == RuleID("R-3.3-01") && bare?.clause == ClauseNumber(3, 3))
        #expect(try await open.desk.ticket(number).ticket.version == before)
    }

    @Test func `what needs a reason goes out with one, and the journal keeps it`() async throws {
        let open = try await OpenDesk()
        let number = try await taken(open)

        let bare = await refusal { try await open.desk.message(number, said("我们保证今天修好"), by: .lin) }
        _ = try await open.desk.message(number, said("我们保证今天修好"), because: "抢修队已确认", by: .lin)

        #expect(bare?.code == "wording-needs-reason" && bare?.field == "/reason")
        guard case .messaged(let body)? = try await open.desk.ticket(number).entries.last?.event else {
            Issue.record("no message")
            return
        }
        #expect(body.waiver == WordingWaiver(reason: "抢修队已确认", findings: ["promise-absolute"]))
        #expect(try await open.desk.verify().faults == [])
    }

    @Test(arguments: [MessageDirection.note, .fromCustomer])
    func `notes and what the customer said are not checked`(direction: MessageDirection) async throws {
        let open = try await OpenDesk()
        let number = try await taken(open)

        let told = try await open.desk.message(number, said("他说：爱去哪告去哪告", direction), by: .lin)

        #expect(told.status == 200)
    }

    @Test func `a reason that nothing asked for is not kept`() async throws {
        let open = try await OpenDesk()
        let number = try await taken(open)

        _ = try await open.desk.message(number, said("您好，已安排检修，谢谢。"), because: "多此一举", by: .lin)

        guard case .messaged(let body)? = try await open.desk.ticket(number).entries.last?.event else {
            Issue.record("no message")
            return
        }
        #expect(body.waiver == nil)
    }

    @Test func `the customer's own number is no other's, and his own words may be quoted`() async throws {
        let open = try await OpenDesk()
        let number = try await taken(open)
        let record = try await open.desk.opened(try await open.desk.ticket(number)).ticket.record
        let own = try #require(record.number?.words)

        let hers = try await open.desk.checkWording(of: "我们打 \(own)", on: number, by: .lin).report
        let others = try await open.desk.checkWording(of: "我们打 13700001111", on: number, by: .lin).report
        _ = try await open.desk.message(number, said("师傅说“不归我管”", .fromCustomer), by: .lin)
        let quoted = try await open.desk.message(number, said("您提到师傅说“不归我管”，很抱歉。"), by: .lin)
        let invented = await refusal { try await open.desk.message(number, said("您说“找别人去”，是吗？"), by: .lin) }

        #expect(!hers.findings.contains { $0.aspect == .personal })
        #expect(others.findings.contains { $0.aspect == .personal })
        #expect(quoted.status == 200)
        #expect(invented?.code == "wording-needs-reason")
    }

    @Test func `whoever sees a number masked does not learn it by trying`() async throws {
        let open = try await OpenDesk()
        let number = try await taken(open)
        let own = try #require(
            try await open.desk.opened(try await open.desk.ticket(number)).ticket.record.number?.words
        )

        let report = try await open.desk.checkWording(of: "号码 \(own)", on: number, by: .staff("chen", .agent)).report

        #expect(report.findings.contains { $0.aspect == .personal })
    }

    @Test func `the same key is answered as before, and a stale version is told before the words`() async throws {
        let open = try await OpenDesk()
        let number = try await taken(open)
        let request = DeedRequest(key: "k", fingerprint: [1])

        let once = try await open.desk.message(number, said("您好，在查。谢谢"), by: .lin, request: request)
        let twice = try await open.desk.message(number, said("您好，在查。谢谢"), by: .lin, request: request)
        let stale = await refusal {
            try await open.desk.message(number, said("神经病"), by: .lin, request: DeedRequest(expectedVersion: 1))
        }
        let nowhere = await refusal { try await open.desk.message("GZ20000101-000001", said("神经病"), by: .lin) }

        #expect(twice.isReplay && twice.ticket.ticket.version == once.ticket.ticket.version)
        #expect(stale?.code == "stale-version")
        #expect(nowhere?.kind == .notFound)
    }

    @Test func `a text longer than a reply may be is refused before it is read`() async throws {
        let open = try await OpenDesk()
        let long = String(repeating: "好", count: ContactLimits.description + 1)

        let refusal = await #expect(throws: Refusal.self) {
            _ = try await open.desk.checkWording(of: long, on: nil, by: .lin)
        }

        #expect(refusal?.code == "too-long")
    }
}
