import Care
import CareDesk
import CareStore
import CareTesting
import Foundation
import Testing

@Suite(.clause("7.2"))
struct DisclosureTests {
    @Test func `a request gets a number, waits for the identity and is then due in fifteen days`() async throws {
        let open = try await OpenDesk()

        let asked = try await open.desk.openDisclosure(.of(.access), by: .sun)
        let known = try await open.desk.identify(asked.content.number, by: .sun, proof: .callBack, note: nil)

        #expect(asked.content.number.wholeMatch(of: /GR\d{8}-0001/) != nil)
        #expect(known.content.state == .identified)
        let duties = known.matter.obligations
        #expect(duties["R-7.2-08"]?.state == .met)
        #expect(duties["R-7.2-06"]?.state == .pending && duties["R-7.2-07"]?.state == .pending)
        #expect(try await open.desk.verify().faults == [])
    }

    @Test func `nothing is answered before the identity was shown`() async throws {
        let open = try await OpenDesk()
        let number = try await open.desk.openDisclosure(.of(.access), by: .sun).content.number

        await #expect(throws: Refusal.self) { try await open.desk.answer(number, by: .sun, saying: .clear("见附件")) }
        await #expect(throws: Refusal.self) { try await open.desk.answerPackage(of: number, by: .sun) }
        await #expect(throws: Refusal.self) {
            try await open.desk.refuse(number, by: .sun, because: .abuse, saying: .clear("不予受理"))
        }
        let refused = try await open.desk.refuse(number, by: .sun, because: .identityUnproven, saying: .clear("未能核实"))
        #expect(refused.content.state == .refused)
        #expect(refused.matter.obligations["R-7.2-05"]?.state == .met)
    }

    @Test func `an agent takes a request in but does not answer it`() async throws {
        let open = try await OpenDesk()

        let number = try await open.desk.openDisclosure(.of(.copy), by: .lin).content.number

        await #expect(throws: Refusal.self) {
            try await open.desk.identify(number, by: .lin, proof: .callBack, note: nil)
        }
    }

    @Test func `the package holds what was said and not who of us said it`() async throws {
        let open = try await OpenDesk()
        let ticket = try await open.desk.accept(.brokenFibre(), by: .lin).ticket.ticket.number
        let number = try await open.identified(.access, about: .ticket(ticket))

        let package = try await open.desk.answerPackage(of: number, by: .sun)
        let json = String(decoding: package.json, as: UTF8.self)

        for words in ["王小明", "13800000001", "中原路 1 号", "光猫红灯"] {
            #expect(json.contains(words) && package.text(in: .chinese).contains(words))
        }
        #expect(!json.contains("\"lin\""))
    }

    @Test func `a correction is added and overwrites nothing`() async throws {
        let open = try await OpenDesk()
        let ticket = try await open.desk.accept(.brokenFibre(), by: .lin).ticket.ticket.number
        let number = try await open.identified(.correct, about: .ticket(ticket))

        await #expect(throws: Refusal.self) { try await open.desk.answer(number, by: .sun, saying: .clear("已更正")) }
        _ = try await open.desk.correct(number, by: .sun, field: .name, to: .clear("王晓明"))
        let answered = try await open.desk.answer(number, by: .sun, saying: .clear("已更正"))

        #expect(answered.content.state == .answered)
        #expect(answered.matter.obligations["R-7.2-06"]?.state == .met)
        #expect(answered.matter.obligations["R-7.2-05"]?.state == .void)
        let kept = try await open.desk.openedTicket(open.desk.ticket(ticket)).record.name
        #expect(kept == .clear("王小明"))
        let other = try await open.identified(.access, about: .ticket(ticket))
        let package = try await open.desk.answerPackage(of: other, by: .sun)
        #expect(package.text(in: .chinese).contains("王晓明"))
    }

    @Test(.clause("1.3")) func `the timekeeper warns and tells the breach of a request, once`() async throws {
        let open = try await OpenDesk()
        let number = try await open.identified(.access, about: .number("13900000002"))

        open.clock.advance(by: .days(16))
        try await Timekeeper(open.desk).tick()
        let again = try await Timekeeper(open.desk).tick()

        let known: MatterCase<Disclosure> = try await open.desk.matter(number)
        #expect(known.matter.obligations["R-7.2-06"]?.state == .breached)
        #expect(known.rows.contains { $0.type == "obligation.breached" })
        #expect(again == 0)
        let counted = try await open.desk.database.read { try Counters.all(under: "rule/1.0.0/R-7.2-06/", in: $0) }
        #expect(counted["breached"] == 1)
        #expect(try await open.desk.verify().faults == [])
    }

    @Test func `the same key opens one request`() async throws {
        let open = try await OpenDesk()
        let deed = DeedRequest(key: "once", fingerprint: [1])

        let first = try await open.desk.openDisclosure(.of(.access), by: .sun, request: deed)
        let second = try await open.desk.openDisclosure(.of(.access), by: .sun, request: deed)

        #expect(first.content.number == second.content.number)
        #expect(first.status == 201 && second.status == 201)
    }

    @Test(arguments: [
        "UPDATE matters SET status = 'answered'", "DELETE FROM matters", "UPDATE obligations SET state = 'met'",
        "UPDATE journal SET body = replace(body, 'access', 'delete') WHERE type = 'disclosure.requested'",
        "DELETE FROM journal WHERE stream LIKE 'disclosure/%'",
    ])
    func `what was changed behind the desk is found`(_ tampering: String) async throws {
        let open = try await OpenDesk()
        _ = try await open.desk.openDisclosure(.of(.access), by: .sun)
        #expect(try await open.desk.verify().faults == [])

        try await open.desk.database.write { _ = try $0.execute(tampering, []) }

        #expect(try await !open.desk.verify().faults.isEmpty)
    }
}

extension Actor {
    static let sun = Actor.staff("sun", .security)
}

extension DisclosureRequest {
    static func of(_ right: DataRight, about: About = .number("13900000001")) -> DisclosureRequest {
        DisclosureRequest(right: right, channel: .phone, about: about, words: .clear("我要求查看你们保存的我的信息"))
    }
}

extension OpenDesk {
    /// A request whose identity was shown.
    func identified(_ right: DataRight, about: DisclosureRequest.About) async throws -> String {
        let number = try await desk.openDisclosure(.of(right, about: about), by: .sun).content.number
        return try await desk.identify(number, by: .sun, proof: .callBack, note: nil).content.number
    }

    /// A ticket of somebody, closed.
    func closed(_ type: ProblemType = .fault, number: String = "13800000001") async throws -> String {
        var contact = ContactRequest.brokenFibre(number: number)
        contact.type = type
        let ticket = try await desk.accept(contact, by: .lin).ticket.ticket.number
        _ = try await desk.assess(ticket, .handle, by: .lin)
        _ = try await desk.solve(ticket, .repaired, by: .lin)
        _ = try await desk.confirm(ticket, .init(isSolved: true, channel: .phone), by: .lin)
        return try await desk.close(ticket, by: .lin).ticket.ticket.number
    }
}

extension Obligations {
    subscript(rule: String) -> Obligation? { self[RuleID(rule)] }
}
