import Care
import CareTesting
import Testing

/// Which looks raise an alarm (handbook 7.2): the rules say how many within which span, the watch counts.
@Suite(.clause("7.2"))
struct AccessWatchTests {
    private static let lin = Actor.staff("lin", .agent)

    private static func watch(
        _ fact: FactName,
        _ count: Int,
        within: String = "1h",
        scope: Scope = .everybody
    ) throws -> AccessWatch {
        let detection = Detection(
            fact: fact,
            count: count,
            within: try Limit(within),
            alike: [.subjectClass],
            opens: Detection.alarm
        )
        let rule = Rule.sample("R-7.2-10", kind: .detection(detection), scope: scope)
        return AccessWatch(under: Rulebook(edition: .sample(rules: [rule]), calendars: []))
    }

    private static func look(
        _ seq: Int64,
        at minutes: Int64 = 0,
        by actor: Actor = lin,
        _ kind: AccessNote.Kind = .read,
        _ result: AccessNote.Result = .done,
        of customer: String? = "c1",
        count: Int = 1,
        in circumstances: Set<AccessSighting.Circumstance> = []
    ) -> AccessSighting {
        AccessSighting(
            seq: seq,
            at: .noon + .minutes(minutes),
            actor: actor,
            note: (kind, result),
            object: "ticket/GZ\(customer ?? "")",
            subject: customer,
            count: count,
            circumstances: circumstances
        )
    }

    @Test(arguments: [(29, false), (30, true), (31, true)])
    func `thirty customers in the clear are an alarm and twenty-nine are not`(count: Int, isAlarm: Bool) throws {
        var watch = try Self.watch(.viewed, 30)

        let found = (1...count).flatMap { watch.take(Self.look(Int64($0), .reveal, of: "c\($0)")) }

        #expect(found.map(\.count) == (isAlarm ? [30] : []))
        #expect(found.map(\.entries) == (isAlarm ? [1...30] : []))
    }

    @Test func `one customer seen thirty times is one customer`() throws {
        var watch = try Self.watch(.viewed, 30)

        let found = (1...40).flatMap { watch.take(Self.look($0, .reveal, of: "c1")) }

        #expect(found.isEmpty)
    }

    @Test(arguments: [(59, true), (60, false), (61, false)])
    func `what was seen counts until the span has passed`(minutes: Int64, isAlarm: Bool) throws {
        var watch = try Self.watch(.seen, 2)
        _ = watch.take(Self.look(1, at: 0))

        let found = watch.take(Self.look(2, at: minutes))

        #expect(found.isEmpty != isAlarm)
    }

    @Test func `the amounts of pages add up`() throws {
        var watch = try Self.watch(.seen, 1_000)

        let found = (1...20).flatMap { watch.take(Self.look($0, of: nil, count: 50)) }

        #expect(found.map(\.entries) == [1...20])
    }

    @Test func `a rule says one thing about one person until its span has passed`() throws {
        var watch = try Self.watch(.soughtOffTicket, 1)
        func seek(_ seq: Int64, _ minutes: Int64, _ actor: Actor = Self.lin) -> Int {
            watch.take(Self.look(seq, at: minutes, by: actor, .search, of: "c1", count: 0, in: [.offTicket])).count
        }

        #expect([seek(1, 0), seek(2, 1), seek(3, 59), seek(4, 60), seek(5, 61)] == [1, 0, 0, 1, 0])
        #expect(seek(6, 61, .staff("chen", .agent)) == 1)
    }

    @Test func `a finding that was made before is not made again`() throws {
        var watch = try Self.watch(.soughtOffTicket, 1)
        watch.silence(RuleID("R-7.2-10"), about: "lin", from: .noon)

        let found = [1, 59, 60].map { minutes in
            watch.take(Self.look(minutes, at: minutes, .reveal, .refused, count: 0, in: [.offTicket])).count
        }

        #expect(found == [0, 0, 1])
    }

    @Test(arguments: [
        Case(fact: .seenByNight, cause: .night, isAlarm: true), Case(fact: .seenByNight, cause: .vip, isAlarm: false),
        Case(fact: .colleagueSeen, cause: .colleague, isAlarm: true),
        Case(fact: .colleagueSeen, cause: .night, isAlarm: false),
        Case(fact: .vipSeen, cause: .vip, isAlarm: true), Case(fact: .vipSeen, cause: .colleague, isAlarm: false),
    ])
    func `night, colleagues and customers of standing are told apart`(look: Case) throws {
        var watch = try Self.watch(look.fact, 1)

        #expect(watch.take(Self.look(1, in: [look.cause])).isEmpty != look.isAlarm)
    }

    struct Case: Sendable {
        let fact: FactName
        let cause: AccessSighting.Circumstance
        let isAlarm: Bool
    }

    @Test func `what was refused shows nothing, and the log itself holds no customers`() throws {
        var watch = try Self.watch(.seen, 1)
        let own = AccessSighting(seq: 2, at: .noon, actor: Self.lin, note: (.read, .done), object: "access", count: 100)

        #expect(watch.take(Self.look(1, .read, .refused)).isEmpty)
        #expect(watch.take(own).isEmpty)
    }

    @Test func `the desk's own parts raise no alarm, and a scope leaves roles out`() throws {
        var everybody = try Self.watch(.seen, 1)
        var leads = try Self.watch(.seen, 1, scope: Scope([.subjectClass: ["lead"]]))

        #expect(everybody.take(Self.look(1, by: .dispatcher)).isEmpty)
        #expect(leads.take(Self.look(1)).isEmpty)
        #expect(leads.take(Self.look(2, by: .staff("zhou", .lead))).count == 1)
    }

    @Test func `what is forgotten no longer takes room and changes nothing`() throws {
        var watch = try Self.watch(.seen, 3)
        _ = watch.take(Self.look(1, at: 0))
        _ = watch.take(Self.look(2, at: 30))

        watch.forget(before: .noon + .minutes(60))

        #expect(watch.take(Self.look(3, at: 61)).isEmpty)
        #expect(watch.take(Self.look(4, at: 62)).map(\.entries) == [2...4])
    }

    @Test(arguments: [
        (CivilTime(21, 59), false), (CivilTime(22, 0), true), (CivilTime(5, 59), true), (CivilTime(6, 0), false),
    ])
    func `night is from ten in the evening to six`(time: CivilTime, isNight: Bool) {
        let midnight = CivilZone.china.start(of: CivilZone.china.date(of: .noon))

        #expect(Night.holds(at: midnight + .minutes(time.hour * 60 + time.minute), in: .china) == isNight)
    }

    struct CivilTime: Sendable, CustomStringConvertible {
        let hour: Int64
        let minute: Int64

        init(_ hour: Int64, _ minute: Int64) { (self.hour, self.minute) = (hour, minute) }

        var description: String { "\(hour):\(minute)" }
    }
}
