import Care
import CareDesk
import CareStore
import CareTesting
import Testing

@Suite(.clause("7.3"))
struct LeakTests {
    @Test func `a leak is contained, graded, reported, told and closed`() async throws {
        let open = try await OpenDesk()
        let desk = open.desk
        let number = try await desk.openBreach("备份盘遗失", in: .ordinary, by: .lin).content.number

        _ = try await desk.step(number) { leak throws(Refusal) in try leak.containing(by: "已远程擦除") }
        _ = try await desk.step(number) { leak throws(Refusal) in
            try leak.grading(.considerable, kinds: "号码、地址", people: 1_200)
        }
        _ = try await desk.step(number) { leak throws(Refusal) in try leak.reporting(to: "省通信管理局", receipt: "2026-31") }
        _ = try await desk.step(number) { leak throws(Refusal) in try leak.notifying(.complete) }
        let closed = try await desk.step(number) { leak throws(Refusal) in try leak.closing(with: "备份盘加密") }

        #expect(number.hasPrefix("XL"))
        #expect(closed.content.state == .closed)
        let duties = closed.matter.obligations
        #expect(duties["R-7.3-02"]?.state == .met && duties["R-7.3-01"] == nil)
        #expect(duties["R-7.3-03"]?.state == .met && duties["R-7.3-07"]?.state == .void)
        #expect(try await desk.verify().faults == [])
    }

    @Test(arguments: [
        (LeakClass.criticalInfrastructure, "R-7.3-01", Span.hours(1)), (.ordinary, "R-7.3-02", .hours(4)),
    ])
    func `the report is due in one hour or in four, and not a second later`(
        subjectClass: LeakClass,
        rule: String,
        limit: Span
    ) async throws {
        let open = try await OpenDesk()
        let number = try await open.desk.openBreach("数据库被拖库", in: subjectClass, by: .lin).content.number

        open.clock.advance(by: limit - .seconds(1))
        try await Timekeeper(open.desk).tick()
        let before: MatterCase<Leak> = try await open.desk.matter(number)
        open.clock.advance(by: .seconds(2))
        try await Timekeeper(open.desk).tick()
        let after: MatterCase<Leak> = try await open.desk.matter(number)

        #expect(before.matter.obligations[rule]?.state == .pending)
        #expect(after.matter.obligations[rule]?.state == .breached)
        #expect(try await open.desk.verify().faults == [])
    }

    @Test func `a minor leak need not be reported`() async throws {
        let open = try await OpenDesk()
        let number = try await open.desk.openBreach("误发一封邮件", in: .ordinary, by: .lin).content.number

        let graded = try await open.desk.step(number) { leak throws(Refusal) in
            try leak.grading(.minor, kinds: "姓名", people: 1)
        }

        #expect(graded.matter.obligations["R-7.3-02"]?.state == .void)
    }

    @Test(arguments: [
        (LeakNotice(dataAndHarm: "", measures: "改密码", contact: "10000", people: 1), ["dataAndHarm"]),
        (LeakNotice(dataAndHarm: "号码", measures: " ", contact: "", people: 1), ["measures", "contact"]),
    ])
    func `a notice without its three items is refused by their names`(
        notice: LeakNotice,
        missing: [String]
    )
        async throws
    {
        let open = try await OpenDesk()
        let number = try await open.desk.openBreach("备份盘遗失", in: .ordinary, by: .lin).content.number
        _ = try await open.desk.step(number) { leak throws(Refusal) in
            try leak.grading(.minor, kinds: "姓名", people: 1)
        }

        let refusal = await #expect(throws: Refusal.self) {
            try await open.desk.step(number) { leak throws(Refusal) in try leak.notifying(notice) }
        }

        #expect(refusal?.missing == missing && refusal?.rule == RuleID("R-7.3-03"))
    }

    @Test func `users are left untold only when it is contained and the basis is on record`() async throws {
        let open = try await OpenDesk()
        let number = try await open.desk.openBreach("加密的盘遗失", in: .ordinary, by: .lin).content.number
        _ = try await open.desk.step(number) { leak throws(Refusal) in
            try leak.grading(.minor, kinds: "号码", people: 9)
        }

        await #expect(throws: Refusal.self) {
            try await open.desk.step(number) { leak throws(Refusal) in try leak.keepingSilence(because: "已加密") }
        }
        _ = try await open.desk.step(number) { leak throws(Refusal) in try leak.containing(by: "密钥已作废") }
        let decided = try await open.desk.step(number) { leak throws(Refusal) in
            try leak.keepingSilence(because: "密钥未泄露，无法读取")
        }

        #expect(decided.matter.obligations["R-7.3-07"]?.state == .met)
    }

    @Test func `nobody closes a leak before everything was done`() async throws {
        let open = try await OpenDesk()
        let number = try await open.desk.openBreach("备份盘遗失", in: .ordinary, by: .lin).content.number

        let refusal = await #expect(throws: Refusal.self) {
            try await open.desk.step(number) { leak throws(Refusal) in try leak.closing(with: "无") }
        }

        #expect(refusal?.missing == ["containment", "grade", "notice"])
    }

    @Test func `everybody of the desk may say that data leaked and only security handles it`() async throws {
        let open = try await OpenDesk()
        let number = try await open.desk.openBreach("备份盘遗失", in: .ordinary, by: .lin).content.number

        await #expect(throws: Refusal.self) {
            try await open.desk.handleBreach(number, by: .zhou) { leak throws(Refusal) in
                try leak.containing(by: "已擦除")
            }
        }
        await #expect(throws: Refusal.self) {
            try await open.desk.openBreach("备份盘遗失", in: .ordinary, by: Actor(.customer, .customer, "c"))
        }
    }
}

extension Desk {
    fileprivate func step(
        _ number: String,
        _ step: @escaping @Sendable (Leak) throws(Refusal) -> [LeakEvent]
    ) async throws -> MatterCase<Leak> {
        try await handleBreach(number, by: .sun, step: step)
    }
}

extension LeakNotice {
    static let complete = LeakNotice(
        dataAndHarm: "号码和地址，可能被用于骚扰",
        measures: "已擦除；请留意陌生来电",
        contact: "10000",
        people: 1_200
    )
}
