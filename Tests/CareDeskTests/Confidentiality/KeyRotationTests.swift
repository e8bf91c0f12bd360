import Care
import CareDesk
import CareStore
import CareTesting
import Foundation
import Testing

@Suite(.clause("7.3"))
struct KeyRotationTests {
    private static let security = Actor.staff("sun", .security)
    private static let nextBytes = [UInt8](repeating: 9, count: 32)

    private static func desk(tickets: Int) async throws -> OpenDesk {
        let open = try await OpenDesk()
        for number in 0..<tickets {
            _ = try await open.desk.accept(.brokenFibre(number: "1380000\(1000 + number)"), by: .lin)
        }
        return open
    }

    private static func rotate(_ desk: Desk, to key: MasterKey) async throws {
        let rotation = KeyRotation(desk)
        try await rotation.begin(to: key, by: security)
        try await rotation.sweep { _, _ in }
        try await rotation.end(by: security)
    }

    private static func reopen(_ open: OpenDesk, under bytes: [UInt8]) async throws -> Desk {
        try await OpenDesk.open(path: open.path, keyBytes: bytes, clock: open.clock)
    }

    private static func words(at desk: Desk) async throws -> String? {
        let list = TicketList(within: .everything, sort: .received, limit: 1)
        let known = try await desk.database.read { connection in
            let row = try #require(list.page(in: connection).rows.first)
            return try desk.ticketCase(id: row.id, upTo: nil, in: connection)
        }
        return try await desk.opened(known).ticket.record.name?.words
    }

    @Test func `after a rotation the new key opens everything and the old one nothing`() async throws {
        let open = try await Self.desk(tickets: 7)
        try await Self.rotate(open.desk, to: MasterKey(bytes: Self.nextBytes))

        let after = try await Self.reopen(open, under: Self.nextBytes)

        #expect(try await Self.words(at: after) == "王小明")
        await #expect(throws: KeyFault.self) { try await Self.reopen(open, under: open.keyBytes) }
    }

    @Test func `numbers are found and days stay signed by the same hand after a rotation`() async throws {
        let open = try await Self.desk(tickets: 1)
        let signer = open.desk.anchorKey.publicKey
        try await Self.rotate(open.desk, to: MasterKey(bytes: Self.nextBytes))
        let after = try await Self.reopen(open, under: Self.nextBytes)

        let again = try await after.accept(.brokenFibre(number: "13800001000"), by: .lin)

        #expect(again.status == 200)
        #expect(after.anchorKey.publicKey == signer)
        #expect(try await after.verify().faults.isEmpty)
    }

    @Test func `while a rotation stands half-way both keys open the desk`() async throws {
        let open = try await Self.desk(tickets: 3)
        try await KeyRotation(open.desk).begin(to: MasterKey(bytes: Self.nextBytes), by: Self.security)

        let old = try await Self.reopen(open, under: open.keyBytes)
        let new = try await Self.reopen(open, under: Self.nextBytes)

        #expect(try await Self.words(at: old) == "王小明")
        #expect(try await Self.words(at: new) == "王小明")
        _ = try await new.accept(.brokenFibre(number: "13911112222"), by: .lin)
        #expect(try await old.accept(.brokenFibre(number: "13911112222"), by: .lin).status == 200)
    }

    @Test func `a rotation that was stopped goes on with the key that it was begun with`() async throws {
        let open = try await Self.desk(tickets: 3)
        let next = try MasterKey(bytes: Self.nextBytes)
        try await KeyRotation(open.desk).begin(to: next, by: Self.security)
        let later = try await Self.reopen(open, under: open.keyBytes)

        let other = await #expect(throws: Refusal.self) {
            try await KeyRotation(later).begin(to: MasterKey(bytes: .init(repeating: 8, count: 32)), by: Self.security)
        }
        try await Self.rotate(later, to: next)

        #expect(other?.code == "rotation-under-way")
        let rows = try await later.masterKeys()
        #expect(rows.map(\.generation) == [2, 1])
        #expect(rows.allSatisfy { $0.endedAt != nil && $0.handover == nil && $0.heritage == nil })
        #expect(rows.first?.keys == 4)
    }

    @Test func `a customer who was erased during a rotation stays erased`() async throws {
        let open = try await Self.desk(tickets: 2)
        let rotation = KeyRotation(open.desk)
        try await rotation.begin(to: MasterKey(bytes: Self.nextBytes), by: Self.security)
        let customer = try #require(
            await open.desk.database.read { try Customers.wrapped(after: "00000001", limit: 1, in: $0).first }?.id
        )
        try await open.desk.database.write { try Customers.shred(id: customer, in: $0) }

        try await rotation.sweep { _, _ in }
        try await rotation.end(by: Self.security)

        let row = try await open.desk.database.read { try Customers.find(ids: [customer], in: $0).first }
        #expect(row != nil && row?.wrappedKey == nil)
    }

    @Test func `who missed a whole rotation keeps nothing under the old key and says why`() async throws {
        let open = try await Self.desk(tickets: 1)
        let beside = try await Self.reopen(open, under: open.keyBytes)
        try await Self.rotate(beside, to: MasterKey(bytes: Self.nextBytes))

        let late = await #expect(throws: KeyFault.self) {
            try await open.desk.accept(.brokenFibre(number: "13911112222"), by: .lin)
        }

        #expect(late?.description.contains("was replaced") == true)
        let after = try await Self.reopen(open, under: Self.nextBytes)
        #expect(try await after.database.read { try Customers.count(in: $0) } == 2)
    }

    @Test func `who runs the desk learns the new key from the journal before anything is wrapped by it`() async throws {
        let open = try await Self.desk(tickets: 1)
        let neighbours = Neighbours(open.desk)
        try await neighbours.look()
        let beside = try await OpenDesk.open(path: open.path, keyBytes: open.keyBytes, clock: open.clock, part: .beside)
        let rotation = KeyRotation(beside)
        try await rotation.begin(to: MasterKey(bytes: Self.nextBytes), by: Self.security)
        let before = try await rotation.isLearned()

        try await neighbours.hear()
        let after = try await rotation.isLearned()
        try await rotation.sweep { _, _ in }
        try await rotation.end(by: Self.security)

        #expect((before, after) == (false, true))
        #expect(try await Self.words(at: open.desk) == "王小明")
        #expect(try await open.desk.accept(.brokenFibre(number: "13911112222"), by: .lin).status == 201)
    }

    @Test(arguments: [Actor.lin, .zhou, .staff("wei", .system), .staff("he", .audit)])
    func `only the security officer changes the master key`(actor: Actor) async throws {
        let open = try await Self.desk(tickets: 0)

        let refusal = await #expect(throws: Refusal.self) {
            try await KeyRotation(open.desk).begin(to: MasterKey(bytes: Self.nextBytes), by: actor)
        }

        #expect(refusal?.code == "role-may-not")
    }

    @Test func `a key that was used before is not taken again`() async throws {
        let open = try await Self.desk(tickets: 0)

        let refusal = await #expect(throws: Refusal.self) {
            try await KeyRotation(open.desk).begin(to: MasterKey(bytes: open.keyBytes), by: Self.security)
        }

        #expect(refusal?.code == "key-in-use")
    }

    @Test func `a key kept under a replaced master key is refused with the row`() async throws {
        let open = try await Self.desk(tickets: 0)
        let stale = try open.desk.vault.newKey(for: "late").wrapped
        try await Self.rotate(open.desk, to: MasterKey(bytes: Self.nextBytes))

        await #expect(throws: StaleKey.self) {
            try await open.desk.database.write {
                try Customers.insert(id: "late", numberIndex: nil, wrappedKey: stale, at: 1, into: $0)
            }
        }
    }
}
