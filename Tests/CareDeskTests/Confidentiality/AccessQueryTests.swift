import Care
import CareDesk
import CareStore
import CareTesting
import Testing

@Suite(.clause("7.3"))
struct AccessQueryTests {
    private let open: OpenDesk

    init() async throws {
        open = try await OpenDesk()
        for number in 0..<10 {
            let actor: Actor = number.isMultiple(of: 2) ? .lin : .zhou
            var note = AccessNote(
                number < 8 ? .read : .reveal,
                "ticket/GZ\(number % 3)",
                by: actor,
                subject: "c\(number % 2)"
            )
            if number == 9 { note.result = .refused }
            try await open.desk.accessLog.record(note)
            open.clock.advance(by: .hours(1))
        }
    }

    private func found(_ change: (inout AccessQuery) -> Void) async throws -> AccessQuery.Page {
        var query = AccessQuery(limit: 100)
        query.object = nil
        change(&query)
        let asked = query
        return try await open.desk.database.read { try asked.page(in: $0) }
    }

    @Test func `entries come newest first, page by page without a gap or a double`() async throws {
        let all = try await found { _ in }.rows.map(\.seq)
        var paged: [Int64] = []
        var before: Int64?
        repeat {
            let page = try await found {
                $0.limit = 3
                $0.before = before
            }
            paged += page.rows.map(\.seq)
            before = page.next
        } while before != nil

        #expect(all == all.sorted(by: >))
        #expect(all.count >= 10)
        #expect(paged == all)
    }

    @Test func `each filter keeps what fits, and all of them together`() async throws {
        #expect(try await found { $0.ask(for: "lin") }.rows.count == 5)
        #expect(try await found { $0.object = "ticket/GZ0" }.rows.count == 4)
        #expect(try await found { $0.subject = "c1" }.rows.count == 5)
        #expect(try await found { $0.kind = "reveal" }.rows.count == 2)
        #expect(try await found { $0.result = "refused" }.rows.count == 1)
        let both = try await found {
            $0.ask(for: "zhou")
            $0.kind = "reveal"
            $0.subject = "c1"
        }
        #expect(both.rows.map(\.result) == ["refused"])
    }

    @Test(arguments: [(0, 10, 10), (0, 9, 9), (1, 10, 9), (3, 5, 2), (4, 4, 0), (11, 12, 0)])
    func `a stretch of time holds its first moment and not its last`(from: Int64, until: Int64, count: Int) async throws
    {
        let page = try await found {
            $0.from = (Moment.noon + .hours(from)).milliseconds
            $0.until = (Moment.noon + .hours(until)).milliseconds
            $0.subject = nil
        }

        #expect(page.rows.filter { $0.object.hasPrefix("ticket/") }.count == count)
    }
}
