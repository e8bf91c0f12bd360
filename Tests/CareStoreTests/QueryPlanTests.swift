import Care
import CareTesting
import Testing

@testable import CareStore

/// No statement that a request or the timekeeper runs goes through a whole table, at ten thousand tickets.
struct QueryPlanTests {
    /// A question of the desk, and the index that must answer it.
    struct Question: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let index: String
        /// Whether it walks along the whole table in its own order, to be stopped by its limit.
        let walks: Bool
        let ask: @Sendable (any Connection) throws -> Void

        init(
            _ name: String,
            by index: String,
            walks: Bool = false,
            _ ask: @escaping @Sendable (any Connection) throws -> Void
        ) {
            testDescription = name
            self.index = index
            self.walks = walks
            self.ask = ask
        }
    }

    static let questions: [Question] = [
        Question("a stream", by: "journal_stream") { _ = try Journal.stream("ticket/\(Bulk.id(7))", in: $0) },
        Question("several streams", by: "journal_stream") {
            _ = try Journal.streams((Int64(1)...5).map { "ticket/\(Bulk.id($0))" }, in: $0)
        },
        Question("events after a place", by: "PRIMARY KEY") { _ = try Journal.after(5_000, limit: 100, in: $0) },
        Question("events at places", by: "PRIMARY KEY") { _ = try Journal.at([1, 7, 30_000], in: $0) },
        Question("the newest event", by: "SCAN journal", walks: true) { _ = try Journal.newest(in: $0) },
        Question("a kept answer", by: "PRIMARY KEY") { _ = try Idempotency.find(actor: "lin", key: "77", in: $0) },
        Question("a customer by number", by: "customers_number") { _ = try Customers.find(numberIndex: [1], in: $0) },
        Question("customers by id", by: "customers") { _ = try Customers.find(ids: ["x1", "x2", "x3"], in: $0) },
        Question("a ticket by number", by: "tickets_number") { _ = try Tickets.id(ofNumber: "GZ-1000007", in: $0) },
        Question("open figures of a part", by: "tickets_due") { _ = try Tickets.figures(within: .southern, in: $0) },
        Question("figures of all but what is about him", by: "tickets_concerned") {
            _ = try Tickets.figures(within: Reach(.everything, of: "lin"), in: $0)
        },
        Question("tickets by id", by: "PRIMARY KEY") {
            _ = try Tickets.rows(ids: [Bulk.id(1), Bulk.id(2)], in: $0)
        },
        Question("tickets by number", by: "tickets_number") {
            _ = try Tickets.rows(numbers: ["GZ-1000001", "GZ-1000002"], in: $0)
        },
        Question("a customer's tickets", by: "tickets_customer") { _ = try Tickets.ofCustomer("c7", since: 0, in: $0) },
        Question("what waits", by: "tickets_due") { _ = try Tickets.waiting(in: $0) },
        Question("what is assigned", by: "tickets_assignee") { _ = try Tickets.assigned(in: $0) },
        Question("what somebody has to do with", by: "tickets_due") {
            _ = try Tickets.open(involving: "agent1", in: $0)
        },
        Question("snoozes that end", by: "tickets_snoozed") {
            _ = try Tickets.snoozed(upTo: 9_999_999, after: nil, limit: 256, in: $0)
        },
        Question("subjects that are due", by: "obligations_next") {
            _ = try ObligationRows.subjectsDue(by: 9_999_999, limit: 256, in: $0)
        },
        Question("the next moment", by: "obligations_next") { _ = try ObligationRows.nextMoment(in: $0) },
        Question("a subject's duties", by: "PRIMARY KEY") {
            _ = try ObligationRows.ofSubject("ticket/\(Bulk.id(7))", in: $0)
        },
        Question("duties in stretches", by: "PRIMARY KEY") {
            _ = try ObligationRows.rows(after: "ticket/\(Bulk.id(7))", upTo: "ticket/\(Bulk.id(9))", in: $0)
        },
        Question("tickets in stretches", by: "PRIMARY KEY") {
            _ = try Tickets.rows(after: Bulk.id(7), upTo: Bulk.id(9), in: $0)
        },
        Question("the journal stream by stream", by: "journal_stream") {
            _ = try Journal.inStreamOrder(after: ("ticket/\(Bulk.id(7))", 2), limit: 100, in: $0)
        },
        Question("breaches of a rule", by: "obligations_breached") {
            _ = try ObligationRows.breached(rule: "R-2.1-02", after: "ticket/t", limit: 50, in: $0)
        },
        Question("breached tickets", by: "obligations_breached") {
            let asked = BreachedTickets(of: ["R-2.1-02", "R-1.3-01"], under: "1.0.0", within: .southern)
            _ = try asked.page(in: $0)
        },
        Question("teams that breached a rule", by: "PRIMARY KEY") {
            _ = try TeamBreaches.ofRule("R-2.1-02", under: "1.0.0", in: $0)
        },
        Question("what waits on a channel", by: "tickets_waiting") {
            _ = try Tickets.waitingLine(on: "phone", within: .southern, in: $0)
        },
        Question("what is overdue", by: "tickets_due") {
            _ = try Tickets.overdue(at: 5_000, within: .southern, in: $0)
        },
        Question("open duties of several tickets", by: "PRIMARY KEY") {
            _ = try ObligationRows.open(of: (Int64(1)...5).map { "ticket/\(Bulk.id($0))" }, in: $0)
        },
        Question("the hours of a day", by: "PRIMARY KEY") {
            _ = try HourCounters.all(from: 491_000, before: 491_024, in: $0)
        },
        Question("the last of a type", by: "journal_stream") {
            _ = try Journal.last("staff.presenceChanged", of: "staff/lin", in: $0)
        },
        Question("counters", by: "PRIMARY KEY") { _ = try Counters.all(under: "rule/1.0.0/77", in: $0) },
        Question("a search", by: "VIRTUAL TABLE INDEX") {
            _ = try SearchIndex.places(holding: ["aaaaaaaa"], before: .max, limit: 50, in: $0)
        },
        Question("a person", by: "sqlite_autoindex_staff") { _ = try StaffRows.find("lin", in: $0) },
        Question("people in pages", by: "sqlite_autoindex_staff") { connection in
            var list = StaffList()
            (list.role, list.text, list.after) = ("agent", "li", "chen")
            _ = try list.page(in: connection)
        },
        Question("a view", by: "sqlite_autoindex_views") { _ = try ViewRows.find("v", in: $0) },
        Question("somebody's views", by: "views_owner") { _ = try ViewRows.own("lin", in: $0) },
        Question("shared views", by: "views_shared") { _ = try ViewRows.shared(in: $0) },
        Question("a bulk deed", by: "sqlite_autoindex_bulks") { _ = try BulkRows.find("b", in: $0) },
        Question("a bulk deed under a key", by: "bulks_key") { _ = try BulkRows.find("lin", key: "k", in: $0) },
        Question("somebody's bulk deeds", by: "bulks_owner") { _ = try BulkRows.own("lin", limit: 50, in: $0) },
        Question("somebody's unfinished bulk deeds", by: "bulks_open") { _ = try BulkRows.open(of: "lin", in: $0) },
        Question("how many a view holds", by: "tickets_due") { connection in
            let terms: [ViewContent.Term] = [.init(.queue, ["q3", "q4"]), .init(.priority, ["P1", "P2"])]
            let list = TicketList(ViewContent(name: "x", terms: terms), within: .southern, for: "lin")
            _ = try list.count(in: connection)
        },
        Question("how many a view of a queue holds", by: "tickets_queue") { connection in
            let view = ViewContent(name: "x", terms: [.init(.queue, ["q3"])])
            _ = try TicketList(view, within: .everything, for: "lin").count(in: connection)
        },
        Question("a session", by: "sqlite_autoindex_sessions") { _ = try Credentials.session(hash: [1], in: $0) },
        Question("a token", by: "sqlite_autoindex_tokens") { _ = try Credentials.token(hash: [1], in: $0) },
    ]

    static let lists: [Question] = [
        list("open, earliest due first", by: "tickets_due") { _ in },
        list("a queue", by: "tickets_queue") { $0.queue = "q3" },
        list("an agent's", by: "tickets_assignee") { $0.assignee = "agent1" },
        list("an agent's that are not snoozed", by: "tickets_assignee") {
            ($0.assignee, $0.isSnoozed) = ("agent1", false)
        },
        list("an agent's snoozed ones", by: "tickets_assignee") { ($0.assignee, $0.isSnoozed) = ("agent1", true) },
        list("what is not snoozed", by: "tickets_due") { $0.isSnoozed = false },
        list("a queue's, further on", by: "tickets_queue") { list in
            list.queue = "q3"
            list.after = .init(place: 4_000, id: Bulk.id(2_000))
        },
        list("due before", by: "tickets_due") { $0.dueBefore = 5_000 },
        list("several queues and priorities", by: "tickets_due") {
            $0.among = [.queue: ["q3", "q4"], .priority: ["1", "2"]]
        },
        list("by what no index serves", by: "tickets_due") { list in
            (list.priority, list.category, list.status, list.province) = (1, "billing", "held", "重庆")
        },
        list("newest first", by: "SCAN tickets", walks: true, .received) { _ in },
        list("newest first, further on", by: "PRIMARY KEY", .received) {
            $0.after = .init(place: 0, id: Bulk.id(5_000))
        },
        list("a queue's open ones, newest first", by: "SCAN tickets", walks: true, .received) { list in
            (list.isOpen, list.queue) = (true, "q3")
        },
        list("an agent's, newest first", by: "SCAN tickets", walks: true, .received) { $0.assignee = "agent1" },
        list("an agent's of a queue", by: "tickets_assignee") { ($0.assignee, $0.queue) = ("agent1", "q3") },
        list("of all but what is about him", by: "tickets_due") { $0.reach = Reach(.everything, of: "lin") },
        list("of some queues and provinces", by: "tickets_due") { $0.reach = .southern },
        list("one of his queues", by: "tickets_queue") { list in
            (list.queue, list.reach) = ("q3", Reach(.part(queues: ["q3", "q4"], provinces: nil), of: "lin"))
        },
        list("his own", by: "tickets_assignee") { ($0.assignee, $0.reach) = ("lin", .southern) },
        list("of some queues, newest first", by: "SCAN tickets", walks: true, .received) { $0.reach = .southern },
        list("received in an hour", by: "tickets_received", .received) { $0.receivedIn = 2_000..<3_000 },
        list("received in an hour, of some queues, further on", by: "tickets_received", .received) { list in
            (list.receivedIn, list.reach) = (2_000..<3_000, .southern)
            list.after = .init(place: 2_500, id: Bulk.id(2_000))
        },
        list("closed in an hour", by: "tickets_closed", .received) { $0.closedIn = 2_000..<3_000 },
        list("with a duty that runs", by: "tickets_due") {
            $0.duty = .init(rule: "R-2.1-02", state: "pending", edition: "1.0.0")
        },
        list("what nobody has", by: "tickets_due") { $0.among[.assignee] = [TicketList.Column.nobody] },
        list("ended, newest first", by: "SCAN tickets", walks: true, .received) { $0.isOpen = false },
    ]

    @Test(arguments: Driver.underTest, questions + lists + secrecy + files)
    func `each question is answered by its index`(driver: Driver, question: Question) async throws {
        let store = try await Self.crowded(driver)

        let steps = try await store.database.read { connection in
            let explaining = ExplainingConnection(connection, driver)
            try question.ask(explaining)
            return explaining.steps
        }

        #expect(!steps.isEmpty)
        #expect(steps.contains { $0.scansTable } == (question.walks && driver.walksByScanning), "\(steps)")
        if driver.names(question.index) {
            #expect(steps.contains { $0.description.contains(question.index) }, "\(steps)")
        }
        #expect(!steps.contains { $0.sorts }, "\(steps)")
    }

    private static func list(
        _ name: String,
        by index: String,
        walks: Bool = false,
        _ sort: TicketList.Sort = .due,
        _ narrow: @escaping @Sendable (inout TicketList) -> Void
    ) -> Question {
        Question("list: " + name, by: index, walks: walks) { connection in
            var list = TicketList(within: .everything, sort: sort)
            narrow(&list)
            _ = try list.page(in: connection)
        }
    }

    private static func crowded(_ driver: Driver) async throws -> Store {
        guard let store = crowds[driver.testDescription] else { preconditionFailure("no crowd for this driver") }
        return try await store.value
    }

    /// One database of each driver for all questions: nothing is changed in it.
    private static let crowds = Dictionary(
        uniqueKeysWithValues: Driver.underTest.map { driver in
            (
                driver.testDescription,
                Task {
                    let store = try await driver.migrated()
                    try await store.database.write { connection in
                        try Bulk.tickets(10_000, into: connection)
                        try Bulk.journal(10_000, into: connection)
                        try Bulk.obligations(10_000, into: connection)
                        try Bulk.surroundings(10_000, into: connection)
                    }
                    return store
                }
            )
        }
    )
}

extension Reach {
    fileprivate static let southern = Reach(.part(queues: ["q3", "q4"], provinces: ["广东", "海南"]), of: "lin")
}
