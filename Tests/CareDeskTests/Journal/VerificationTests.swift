import Care
import CareDesk
import CareStore
import CareTesting
import Foundation
import Testing

@Suite(.clause("7.1"))
struct VerificationTests {
    @Test(arguments: [
        "UPDATE journal SET body = replace(body, 'web', 'app') WHERE type = 'ticket.accepted'",
        "UPDATE journal SET actor = 'staff/agent/chen' WHERE type = 'ticket.queued'",
        "DELETE FROM journal WHERE version = 2",
        "DELETE FROM journal WHERE type = 'ticket.queued'",
        "DELETE FROM journal WHERE stream LIKE 'ticket/%'",
        "UPDATE tickets SET stage = 'closure'",
        "UPDATE obligations SET state = 'met' WHERE state = 'pending'",
    ])
    func `what was changed behind the desk is found`(_ tampering: String) async throws {
        let open = try await OpenDesk()
        _ = try await open.desk.accept(.brokenFibre(), by: .lin)
        #expect(try await open.desk.verify().faults == [])

        try await open.desk.database.write { _ = try $0.execute(tampering, []) }

        #expect(try await !open.desk.verify().faults.isEmpty)
    }

    @Test(.clause("7.3")) func `no clear word of a customer is in the file`() async throws {
        let open = try await OpenDesk()
        let number = try await open.desk.accept(.brokenFibre(), by: .lin).ticket.ticket.number
        _ = try await open.desk.assess(number, .handle, by: .lin)
        _ = try await open.desk.solve(number, .repaired, by: .lin)

        let files = ["", "-wal"].compactMap { FileManager.default.contents(atPath: open.path + $0) }

        for word in ["王小明", "13800000001", "中原路", "光猫红灯", "光功率正常"] {
            #expect(files.allSatisfy { $0.range(of: Data(word.utf8)) == nil })
        }
    }

    @Test(.clause("7.3")) func `another master key opens nothing`() async throws {
        let open = try await OpenDesk()

        await #expect(throws: KeyFault.self) {
            try await OpenDesk.open(path: open.path, keyBytes: [UInt8](repeating: 9, count: 32), clock: open.clock)
        }
    }
}
