import Care
import CareDesk
import CareStore
import CareTesting
import Testing

@Suite(.clause("7.2"))
struct AlarmTests {
    private let open: OpenDesk

    init() async throws {
        open = try await OpenDesk()
    }

    private var desk: Desk { open.desk }

    private func alarms() async throws -> [MatterRow] {
        try await desk.database.read { try MatterList(kind: MatterKind.alarm.rawValue).page(in: $0).rows }
    }

    private func accept(_ place: Int = 1, _ customer: CustomerClass = CustomerClass()) async throws -> String {
        var contact = ContactRequest.brokenFibre(number: "1380000\(1_000 + place)")
        contact.customerClass = customer
        return try await desk.accept(contact, by: .zhou).ticket.ticket.number
    }

    private func look(_ detector: AccessDetector) async throws -> Int {
        try await desk.accessLog.flush()
        return try await detector.look()
    }

    @Test func `a reveal without an open ticket raises one alarm, however often it is tried`() async throws {
        let ticket = try await accept()
        _ = try await desk.cancel(ticket, because: "误报", by: .zhou)
        let detector = AccessDetector(desk)
        _ = try await look(detector)
        func reveal() async {
            let order = RevealOrder(ticket: ticket, field: .number, reason: "看看")
            await #expect(throws: Refusal.self) { try await desk.reveal(order, by: .lin) }
        }

        await reveal()
        let first = try await look(detector)
        await reveal()
        let second = try await look(detector)

        #expect((first, second) == (1, 0))
        #expect(try await alarms().map(\.sort) == ["R-7.2-10"])
        #expect(try await desk.verify().faults == [])
    }

    @Test func `thirty customers in the clear raise an alarm before the thirty-first is refused`() async throws {
        let detector = AccessDetector(desk)
        for place in 1...30 {
            let order = RevealOrder(ticket: try await accept(place), field: .number, reason: "回拨")
            _ = try await desk.reveal(order, by: .zhou)
        }

        #expect(try await look(detector) == 1)

        let known: MatterCase<Alarm> = try await desk.matter(try #require(try await alarms().first).number)
        #expect(known.content.rule == RuleID("R-7.2-02") && known.content.person == "zhou")
        #expect(known.content.count == 30 && known.content.role == .lead)
    }

    @Test func `a search for somebody without an open ticket raises an alarm, and with one it does not`() async throws {
        let detector = AccessDetector(desk)
        let ticket = try await accept()
        _ = try await look(detector)
        let customer = try await desk.ticket(ticket, for: .zhou).ticket.customer
        func search() async throws {
            try await desk.accessLog.note(AccessNote(.search, "search/abcd", by: .zhou, subject: customer, count: 1))
        }

        try await search()
        let during = try await look(detector)
        _ = try await desk.cancel(ticket, because: "误报", by: .zhou)
        try await search()
        let afterwards = try await look(detector)

        #expect((during, afterwards) == (0, 1))
    }

    @Test func `tickets of colleagues and of customers of standing are known by the ticket`() async throws {
        let detector = AccessDetector(desk)
        try await desk.join(Newcomer(name: "chen", displayName: "陈", role: .agent, password: nil), by: .zhou)
        for place in 1...3 {
            let ticket = try await accept(place)
            _ = try await desk.declareConflict(on: ticket, of: ["chen"], because: "本人", by: .zhou)
            try await desk.accessLog.note(AccessNote(.read, "ticket/\(ticket)", by: .zhou))
        }
        for place in 11...20 {
            let ticket = try await accept(place, CustomerClass(isVIP: true))
            try await desk.accessLog.note(AccessNote(.read, "ticket/\(ticket)", by: .zhou))
        }

        #expect(try await look(detector) == 2)
        #expect(try await Set(alarms().map(\.sort)) == ["R-7.2-13", "R-7.2-14"])
    }

    @Test func `a program that begins anew counts what stood before the mark, and repeats no alarm`() async throws {
        let first = AccessDetector(desk)
        _ = try await look(first)
        try await desk.accessLog.note(AccessNote(.read, "tickets", by: .zhou, count: 600))
        let before = try await look(first)
        try await desk.accessLog.note(AccessNote(.read, "tickets", by: .zhou, count: 600))

        let second = try await look(AccessDetector(desk))
        try await desk.accessLog.note(AccessNote(.read, "tickets", by: .zhou, count: 600))
        let third = try await look(AccessDetector(desk))

        #expect((before, second, third) == (0, 1, 0))
    }

    @Test func `the security officer answers within four hours, and not about himself`() async throws {
        let officer = Actor.staff("shen", .security)
        let number = try await raised(by: officer)

        let own = await #expect(throws: Refusal.self) {
            try await desk.acknowledgeAlarm(number, with: "是我", by: officer)
        }
        let lead = await #expect(throws: Refusal.self) { try await desk.acknowledgeAlarm(number, with: "好", by: .zhou) }
        let answered = try await desk.acknowledgeAlarm(number, with: "测试账号，已核实", by: .staff("sun", .security))

        #expect(own?.code == "own-alarm" && lead?.code == "role-may-not")
        #expect(answered.content.state == .acknowledged && !answered.matter.isOpen)
        #expect(answered.matter.obligations["R-7.2-15"]?.state == .met)
        #expect(try await desk.verify().faults == [])
    }

    @Test func `an alarm becomes one leak that names the rule, whoever asks twice`() async throws {
        let number = try await raised(by: .zhou)
        let officer = Actor.staff("sun", .security)
        let request = DeedRequest(key: "k1", fingerprint: [1])

        let first = try await desk.openBreach(outOf: number, "号码被带出", in: .ordinary, by: officer, request: request)
        let again = try await desk.openBreach(outOf: number, "号码被带出", in: .ordinary, by: officer, request: request)
        let refusal = await #expect(throws: Refusal.self) {
            try await desk.openBreach(outOf: number, "又一次", in: .ordinary, by: officer)
        }

        let leak: MatterCase<Leak> = try await desk.matter(try #require(first.content.leak))
        #expect(first.content == again.content && first.content.state == .escalated)
        #expect(leak.content.detection == "R-7.2-12")
        #expect(refusal?.code == "alarm-escalated")
        #expect(try await desk.database.read { try MatterList(kind: "leak").page(in: $0).rows.count } == 1)
    }

    @Test func `two officers who open a leak out of one alarm at the same time open one`() async throws {
        let number = try await raised(by: .zhou)

        async let first = try? desk.openBreach(outOf: number, "甲", in: .ordinary, by: .staff("sun", .security))
        async let second = try? desk.openBreach(outOf: number, "乙", in: .ordinary, by: .staff("shen", .security))
        let answers = await [first, second]

        let leaks = try await desk.database.read { try MatterList(kind: "leak").page(in: $0).rows }
        #expect(answers.compactMap(\.?.content.leak) == leaks.map(\.number) && leaks.count == 1)
        #expect(try await desk.verify().faults == [])
    }

    /// An alarm about a thousand records, and its number.
    private func raised(by actor: Actor) async throws -> String {
        let detector = AccessDetector(desk)
        _ = try await look(detector)
        try await desk.accessLog.note(AccessNote(.read, "tickets", by: actor, count: 1_000))
        _ = try await look(detector)
        return try #require(try await alarms().first).number
    }
}
