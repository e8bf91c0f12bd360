import Care
import CareDesk
import CareStore
import CareTesting
import Testing

@Suite(.clause("2.1"))
struct MergerTests {
    @Test func `a merger writes both streams, and undone it leaves rows that fit the journal`() async throws {
        let open = try await OpenDesk()
        let (first, second) = try await open.twoMatters()
        let duties = try await open.desk.ticket(second).ticket.obligations

        let merged = try await open.desk.merge(second, into: first, by: .lin).ticket.ticket

        #expect(merged.survivor == first)
        #expect(try await open.desk.ticket(first).ticket.absorbed.map(\.number) == [second])
        #expect(try await open.desk.verify().faults == [])
        let undone = try await open.desk.unmerge(second, by: .lin).ticket.ticket
        #expect(undone.isOpen && undone.obligations.all.prefix(duties.all.count) == duties.all[...])
        #expect(try await open.desk.ticket(first).ticket.absorbed == [])
        #expect(try await open.desk.verify().faults == [])
    }

    @Test func `what is said on the merged number lands where it goes on`() async throws {
        let open = try await OpenDesk()
        let (first, second) = try await open.twoMatters()
        _ = try await open.desk.merge(second, into: first, by: .lin)
        let said = TicketEvent.Messaged(direction: .fromCustomer, channel: .sms, words: .clear("怎么样了"))

        let request = DeedRequest(key: "k1", fingerprint: [1])

        let outcome = try await open.desk.message(second, said, by: .lin, request: request)
        let again = try await open.desk.message(second, said, by: .lin, request: request)

        #expect(outcome.ticket.ticket.number == first)
        #expect(again.isReplay && again.ticket.ticket.version == outcome.ticket.ticket.version)
        #expect(try await open.desk.survivor(of: second, for: .lin) == first)
    }

    @Test func `the preview tells what comes and does nothing`() async throws {
        let open = try await OpenDesk()
        let (first, second) = try await open.twoMatters()
        let before = try await open.desk.ticket(second).ticket

        let preview = try await open.desk.previewMerger(of: second, into: first, by: .lin)

        #expect(preview.messages == 1)
        #expect(preview.told.contains("lin"))
        #expect(preview.duties.count == before.obligations.all.count { $0.isOpen })
        #expect(try await open.desk.ticket(second).ticket == before)
        _ = try await open.desk.merge(second, into: first, by: .lin, otherVersion: preview.versions.there)
        let after = try await open.desk.ticket(first).ticket
        #expect(after.priority == preview.priority.after)
    }

    @Test func `a stale version of either, an unknown ticket and the same key twice are told apart`() async throws {
        let open = try await OpenDesk()
        let (first, second) = try await open.twoMatters()
        for (version, other) in [(1, nil), (nil, 1)] as [(Int?, Int?)] {
            let stale = await #expect(throws: Refusal.self) {
                let seen = DeedRequest(expectedVersion: version)
                return try await open.desk.merge(second, into: first, by: .lin, request: seen, otherVersion: other)
            }
            #expect(stale?.code == "stale-version")
        }
        let unknown = await #expect(throws: Refusal.self) {
            try await open.desk.merge(second, into: "GZ20000101-000001", by: .lin)
        }
        #expect(unknown?.kind == .notFound && unknown?.field == "/ticket")
        let request = DeedRequest(key: "k2", fingerprint: [2])

        let once = try await open.desk.merge(second, into: first, by: .lin, request: request)
        let twice = try await open.desk.merge(second, into: first, by: .lin, request: request)

        #expect(twice.isReplay && twice.ticket.ticket.version == once.ticket.ticket.version)
    }

    @Test func `two who merge and undo at once leave two streams that agree`() async throws {
        let open = try await OpenDesk()
        let (first, second) = try await open.twoMatters()

        await withTaskGroup(of: Void.self) { group in
            for index in 0..<12 {
                group.addTask {
                    if index.isMultiple(of: 2) {
                        _ = try? await open.desk.merge(second, into: first, by: .lin)
                    } else {
                        _ = try? await open.desk.unmerge(second, by: .lin)
                    }
                }
            }
        }

        let (one, other) = try await (open.desk.ticket(first).ticket, open.desk.ticket(second).ticket)
        #expect((other.survivor == first) == (one.absorbed.map(\.number) == [second]))
        #expect(other.isOpen == one.absorbed.isEmpty)
        #expect(try await open.desk.verify().faults == [])
    }
}

extension OpenDesk {
    /// Two matters of one customer, the dead line first and a question after it.
    func twoMatters() async throws -> (first: String, second: String) {
        let first = try await accept(1)
        let record = ContactRecord(
            channel: .web,
            number: .clear("13800001001"),
            province: "河南",
            area: .urban,
            description: .clear("请问套餐外流量怎么收费"),
            expectedResult: .clear("告知资费")
        )
        let asked = ContactRequest(record: record, type: .inquiry, category: .tariff, urgency: .normal)
        return (first, try await desk.accept(asked, by: .lin).ticket.ticket.number)
    }
}
