import Care
import CareDesk
import CareStore
import CareTesting
import Foundation
import Testing

@Suite(.clause("7.2"))
struct ErasureTests {
    @Test func `who is erased is in no page, search or deed, and the journal still verifies`() async throws {
        let open = try await OpenDesk()
        let ticket = try await open.closed()
        #expect(try await open.desk.search("光猫红灯", limit: 9).count == 1)
        let number = try await open.identified(.delete, about: .ticket(ticket))

        let answered = try await open.desk.answer(number, by: .sun, saying: .clear("已删除"))

        #expect(answered.content.state == .erased)
        #expect(try await open.desk.openedTicket(open.desk.ticket(ticket)).record.name == .shredded)
        #expect(try await open.desk.search("光猫红灯", limit: 9).isEmpty)
        #expect(try await open.desk.search("13800000001", limit: 9).isEmpty)
        await #expect(throws: Refusal.self) { try await open.desk.reopen(ticket, because: .clear("又坏了"), by: .lin) }
        #expect(try await open.desk.verify().faults == [])
    }

    @Test func `no other program opens the words of somebody who was erased`() async throws {
        let open = try await OpenDesk()
        let ticket = try await open.closed()
        let number = try await open.identified(.delete, about: .ticket(ticket))
        _ = try await open.desk.answer(number, by: .sun, saying: .clear("已删除"))

        let other = try await OpenDesk.open(path: open.path, keyBytes: open.keyBytes, clock: open.clock, part: .looking)

        #expect(try await other.openedTicket(other.ticket(ticket)).record.description == .shredded)
        await other.close()
    }

    @Test func `nobody is erased while a ticket is open`() async throws {
        let open = try await OpenDesk()
        let ticket = try await open.desk.accept(.brokenFibre(), by: .lin).ticket.ticket.number
        let number = try await open.identified(.delete, about: .ticket(ticket))

        await #expect(throws: Refusal.self) { try await open.desk.answer(number, by: .sun, saying: .clear("已删除")) }

        let known: MatterCase<Disclosure> = try await open.desk.matter(number)
        #expect(known.content.state == .identified)
        #expect(try await open.desk.openedTicket(open.desk.ticket(ticket)).record.name == .clear("王小明"))
    }

    @Test(.clause("7.4")) func `while a term of keeping runs there is nothing but storage, and after it the erasing`()
        async throws
    {
        let open = try await OpenDesk()
        let ticket = try await open.closed(.complaint)
        let number = try await open.identified(.delete, about: .ticket(ticket))

        let answered = try await open.desk.answer(number, by: .sun, saying: .clear("保存期内仅存储"))

        #expect(answered.content.state == .restricted)
        #expect(try await open.desk.openedTicket(open.desk.ticket(ticket)).record.name == .shredded)
        #expect(try await open.desk.search("光猫红灯", limit: 9).isEmpty)
        await #expect(throws: Refusal.self) { try await open.desk.eraseStored(number, by: .sun) }
        await #expect(throws: Refusal.self) { try await open.desk.reopen(ticket, because: .clear("又坏了"), by: .lin) }
        #expect(try await open.desk.verify().faults == [])

        open.clock.advance(by: .days(366 * 6))
        #expect(try await open.desk.eraseStored(number, by: .sun).content.state == .erased)
        #expect(try await open.desk.verify().faults == [])
    }

    @Test func `whoever calls again after the erasing is somebody new`() async throws {
        let open = try await OpenDesk()
        let ticket = try await open.closed()
        let number = try await open.identified(.delete, about: .ticket(ticket))
        _ = try await open.desk.answer(number, by: .sun, saying: .clear("已删除"))

        let next = try await open.desk.accept(.brokenFibre(), by: .lin)

        let words = try await open.desk.openedTicket(next.ticket).record.name
        #expect(next.status == 201 && words == .clear("王小明"))
    }

    @Test(.clause("7.1")) func `a rebuild gives the same rows after requests and an erasing`() async throws {
        let open = try await OpenDesk()
        let ticket = try await open.closed()
        let number = try await open.identified(.delete, about: .ticket(ticket))
        _ = try await open.desk.answer(number, by: .sun, saying: .clear("已删除"))
        _ = try await open.identified(.access, about: .number("13900000009"))
        let before = try await open.counters()

        let rebuilding = try await OpenDesk.open(
            path: open.path,
            keyBytes: open.keyBytes,
            clock: open.clock,
            part: .rebuilding
        )
        _ = try await Rebuilder(rebuilding).run()
        await rebuilding.close()

        #expect(try await open.counters() == before)
        #expect(try await open.desk.verify().faults == [])
        #expect(try await open.desk.search("光猫红灯", limit: 9).isEmpty)
    }

    @Test func `a key that came back with an old backup is found`() async throws {
        let open = try await OpenDesk()
        let ticket = try await open.closed()
        let number = try await open.identified(.delete, about: .ticket(ticket))
        _ = try await open.desk.answer(number, by: .sun, saying: .clear("已删除"))

        try await open.desk.database.write {
            _ = try $0.execute("UPDATE customers SET wrapped_key = $1 WHERE wrapped_key IS NULL", [.blob([1])])
        }

        #expect(try await open.desk.verify().faults.contains { $0.hasSuffix("was erased and has a key") })
    }
}

extension OpenDesk {
    /// Every counter that is not nought.
    func counters() async throws -> [String: Int64] {
        try await desk.database.read { try Counters.all(under: "", in: $0) }.filter { $0.value != 0 }
    }
}
