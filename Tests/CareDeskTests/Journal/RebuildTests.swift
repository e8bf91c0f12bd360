import Care
import CareDesk
import CareStore
import CareTesting
import Testing

@Suite(.clause("3.4"))
struct RebuildTests {
    private let open: OpenDesk

    /// A morning of the demonstration, an import with its history, a held ticket, an urged one, a reopened one, a destroyed key, and a day of clocks.
    init() async throws {
        open = try await OpenDesk()
        let desk = open.desk
        try await DemoCentre.load(into: desk, password: "not-a-secret-1")
        var old = ContactRequest.brokenFibre(number: "13800000090")
        old.receivedAt = .noon - .days(30)
        old.past = [
            PastDeed(.said(.init(direction: .toCustomer, channel: .web, words: .clear("明天上门"))), at: .noon - .days(29)),
            PastDeed(.solved(.repaired), at: .noon - .days(28)),
            PastDeed(.closed(isConfirmed: true), at: .noon - .days(27)),
        ]
        _ = try await desk.accept(old, by: Importer.actor)
        _ = try await desk.accept(.brokenFibre(number: "13800000091"), by: .lin)
        _ = try await desk.accept(.brokenFibre(number: "13800000091"), by: .lin)
        let held = try await desk.accept(.brokenFibre(number: "13800000092"), by: .lin).ticket.ticket.number
        _ = try await desk.assess(held, .handle, by: .lin)
        _ = try await desk.record(held, by: .lin) { record in
            var record = record
            record.address = .clear("花园路 2 号")
            return record
        }
        _ = try await desk.hold(held, for: .waitingForParts, by: .lin)
        let again = try await desk.accept(.brokenFibre(number: "13800000093"), by: .lin).ticket.ticket
        _ = try await desk.assess(again.number, .handle, by: .lin)
        _ = try await desk.solve(again.number, .repaired, by: .lin)
        _ = try await desk.confirm(again.number, .init(isSolved: true, channel: .phone), by: .lin)
        _ = try await desk.close(again.number, by: .lin)
        _ = try await desk.reopen(again.number, because: .clear("又断了"), by: .zhou)
        for hours in [1, 2, 3, 6, 12] {
            open.clock.advance(by: .hours(Int64(hours)))
            try await Timekeeper(desk).tick()
        }
    }

    @Test func `every row that is folded again is the row that was there`() async throws {
        let before = try await rows()
        try await dropEverything()
        #expect(try await rows().tickets.isEmpty)

        let report = try await Rebuilder(open.desk).run()
        let after = try await rows()

        #expect(report == RebuildReport(tickets: before.tickets.count, resumedAfter: 0))
        #expect(difference(after.tickets, before.tickets) == [])
        #expect(difference(after.duties, before.duties) == [])
        #expect(difference(after.counters, before.counters) == [])
        #expect(difference(after.words, before.words) == [])
        #expect(try await open.desk.verify().faults == [])
    }

    @Test func `rows that were spoilt are mended`() async throws {
        let before = try await rows()
        try await run("UPDATE tickets SET queue = 'nowhere'")
        try await run("DELETE FROM obligations WHERE rule = 'R-2.1-01'")
        try await run("UPDATE counters SET n = n + 1")

        _ = try await Rebuilder(open.desk).run()

        #expect(try await rows() == before)
    }

    @Test func `a rebuild that was stopped goes on when the desk is opened to be run`() async throws {
        let before = try await rows()
        try await stopHalfWay()

        let later = try await OpenDesk.open(path: open.path, keyBytes: open.keyBytes, clock: open.clock)

        // Once it is whole the desk goes to work, and what it dispatches changes rows again.
        let after = try await rows()
        #expect(after.tickets.count == before.tickets.count)
        #expect(difference(after.words, before.words) == [])
        #expect(try await later.verify().faults == [])
        #expect(try await later.database.read { try RebuildMark.current(in: $0) } == nil)
    }

    @Test(arguments: [Desk.Part.beside, .looking])
    func `nobody works on half the rows`(part: Desk.Part) async throws {
        try await stopHalfWay()

        await #expect(throws: DeskFault.self) {
            try await OpenDesk.open(path: open.path, keyBytes: open.keyBytes, clock: open.clock, part: part)
        }
    }

    @Test func `nothing is found of a customer whose key is destroyed`() async throws {
        var contact = ContactRequest.brokenFibre(number: "13800000094")
        contact.record.description = .clear("阳台摄像头离线")
        let number = try await open.desk.accept(contact, by: .lin).ticket.ticket.number
        let customer = try await open.desk.ticket(number).ticket.customer
        let found = try await open.desk.search("摄像头离线", limit: 5).count
        try await open.desk.database.write { try Customers.shred(id: customer, in: $0) }

        let later = try await OpenDesk.open(
            path: open.path,
            keyBytes: open.keyBytes,
            clock: open.clock,
            part: .rebuilding
        )
        _ = try await Rebuilder(later).run()

        #expect(found == 1)
        #expect(try await later.search("摄像头离线", limit: 5).isEmpty)
        #expect(try await !later.search("光猫", limit: 5).isEmpty)
    }

    /// Everything that follows from the journal, as text.
    private struct Rows: Equatable {
        let tickets: [String]
        let duties: [String]
        let counters: [String]
        let words: [String]
    }

    private func rows() async throws -> Rows {
        Rows(
            tickets: try await lines("SELECT * FROM tickets ORDER BY id"),
            duties: try await lines("SELECT * FROM obligations ORDER BY subject, rule, ordinal"),
            // A counter that came back to nothing says the same as one that never was.
            counters: try await lines("SELECT * FROM counters WHERE n <> 0 ORDER BY name"),
            words: try await words()
        )
    }

    /// What is in one list and not in the other, so that a failure says what it is about.
    private func difference(_ left: [String], _ right: [String]) -> [String] {
        left.count == right.count
            ? Set(left).symmetricDifference(right).sorted()
            : ["\(left.count) lines, not \(right.count)"] + Set(left).symmetricDifference(right).sorted().prefix(20)
    }

    /// Each word that can be searched for, beside its message.
    private func words() async throws -> [String] {
        switch open.desk.database.dialect {
        case .postgres:
            return try await lines(
                "SELECT unnest(tsvector_to_array(tokens)) AS term, doc FROM search ORDER BY doc, term"
            )
        case .sqlite:
            try await run("CREATE VIRTUAL TABLE IF NOT EXISTS temp.terms USING fts5vocab(main, search, instance)")
            return try await lines("SELECT term, doc FROM temp.terms ORDER BY doc, term")
        }
    }

    private func lines(_ sql: String) async throws -> [String] {
        try await open.desk.database.write { connection in
            let rows = try connection.execute(sql, [])
            return rows.map { row in
                (0..<rows.columns).map { column in
                    row.int(column).map(String.init) ?? row.text(column) ?? row.blob(column)?.hexadecimal ?? "–"
                }.joined(separator: "|")
            }
        }
    }

    private func run(_ sql: String) async throws {
        _ = try await open.desk.database.write { try $0.execute(sql, []) }
    }

    private func dropEverything() async throws {
        try await open.desk.database.write { connection in
            try RebuildMark.begin(in: connection)
            try RebuildMark.end(in: connection)
        }
    }

    /// Leaves the database as a kill after some of the tickets would.
    private func stopHalfWay() async throws {
        let desk = open.desk
        let rebuild = Task {
            try await Rebuilder(desk, page: 16).run { done, _ in
                if done >= 32 { withUnsafeCurrentTask { $0?.cancel() } }
            }
        }
        await #expect(throws: CancellationError.self) { try await rebuild.value }
        let done = try await rows().tickets.count
        #expect(done == 32)
    }
}
