import Care
import CareDesk
import CareStore
import CareTesting
import Testing

@Suite(.clause("2.1"))
struct CompletedRecordSearchTests {
    @Test(arguments: ["光猫", "花园路", "王小明"])
    func `a ticket is found by every word of its record after a part of it was completed`(words: String) async throws {
        let open = try await OpenDesk()
        let number = try await open.desk.accept(.brokenFibre(), by: .lin).ticket.ticket.number

        _ = try await open.desk.record(number, by: .lin) { record in
            var record = record
            record.address = .clear("花园路 2 号")
            return record
        }

        #expect(try await open.desk.search(words, limit: 5).map(\.number) == [number])
    }
}
