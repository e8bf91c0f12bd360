import Care
import CareTesting
import Testing

@Suite(.clause("3.4"))
struct BulkDeedTests {
    private static let lin = Actor.staff("lin", .agent)
    private static let chen = Actor.staff("chen", .agent)

    private static func items(_ count: Int) -> [BulkItem] {
        (0..<count).map { BulkItem(ticket: "GZ20261123-\($0)", seen: 3) }
    }

    private static func entry(_ event: BulkEvent, _ version: Int = 1, at: Moment = .noon) -> JournalEntry<BulkEvent> {
        JournalEntry(version: version, at: at, actor: lin, edition: "1.0.0", event: event)
    }

    private static func bulk(_ order: BulkOrder = .take, told outcomes: [BulkItem.Outcome?]) throws -> BulkDeed {
        let items = items(outcomes.count)
        var bulk = try #require(BulkDeed(id: "b", began: entry(.begun(.init(order: order, items: items, key: nil)))))
        let told = zip(items, outcomes).filter { $1 != nil }.map { BulkItem(ticket: $0.ticket, seen: 3, outcome: $1) }
        bulk.apply(entry(.advanced(.init(items: told)), 2))
        return bulk
    }

    @Test(arguments: [(0, "invalid-field"), (1, nil), (500, nil), (501, "too-many-tickets")])
    func `it takes one to five hundred tickets`(count: Int, code: String?) {
        var refused: Refusal?

        do {
            _ = try BulkDeed.ordering(.take, on: Self.items(count), by: Self.lin, beside: 0, key: nil)
        } catch { refused = error }

        #expect(refused?.code == code)
    }

    @Test(arguments: [(19, nil), (20, "too-many-bulks")])
    func `one person has at most twenty unfinished`(open: Int, code: String?) {
        var refused: Refusal?

        do {
            _ = try BulkDeed.ordering(.take, on: Self.items(1), by: Self.lin, beside: open, key: nil)
        } catch { refused = error }

        #expect(refused?.code == code)
    }

    @Test func `who handles no tickets orders none`() {
        let refusal = #expect(throws: Refusal.self) {
            try BulkDeed.ordering(.take, on: Self.items(1), by: .staff("he", .quality), beside: 0, key: nil)
        }

        #expect(refusal?.kind == .forbidden)
    }

    @Test(arguments: [
        (BulkOrder.transfer(to: .queue("q"), reason: " "), "/reason" as String?),
        (.prioritise(.p2, reason: ""), "/reason"),
        (.prioritise(.p2, reason: String(repeating: "x", count: 501)), "/reason"),
        (.snooze(until: .noon), "/until"), (.snooze(until: .noon + Span(milliseconds: 1)), nil),
        (.prioritise(.p2, reason: String(repeating: "x", count: 500)), nil),
    ])
    func `what is wrong with every ticket is refused once`(order: BulkOrder, field: String?) {
        var refused: Refusal?

        do { try order.demandFit(asOf: .noon) } catch { refused = error }

        #expect(refused?.field == field)
    }

    @Test func `what became of a ticket is noted once, whoever comes twice`() throws {
        let bulk = try Self.bulk(told: [.done(before: 3, after: 4), nil])
        let again = BulkItem(ticket: bulk.items[0].ticket, seen: 3, outcome: .same)
        let next = BulkItem(ticket: bulk.items[1].ticket, seen: 3, outcome: .same)

        let events = try bulk.advancing([again, next], by: Self.lin)

        #expect(events == [.advanced(.init(items: [next]))])
        #expect(bulk.counts.done == 1 && bulk.counts.pending == 1 && bulk.isOpen)
        #expect(bulk.pending.map(\.ticket) == [bulk.items[1].ticket])
    }

    @Test func `ended it has nothing more to do, and keeps what was done`() throws {
        var bulk = try Self.bulk(told: [.done(before: 3, after: 4), nil])

        bulk.apply(Self.entry(try #require(bulk.ending(by: Self.lin).first), 3))

        #expect(!bulk.isOpen && bulk.isGivenUp && bulk.pending == [])
        #expect(bulk.counts.done == 1 && bulk.counts.pending == 1)
        #expect(try bulk.ending(by: Self.lin) == [])
    }

    @Test func `it is its owner's alone`() throws {
        let bulk = try Self.bulk(told: [nil])

        let refusal = #expect(throws: Refusal.self) { try bulk.ending(by: Self.chen) }

        #expect(refusal == .noBulk)
    }

    @Test(arguments: [
        (BulkOrder.take, Span.days(1), nil as String?), (.take, .days(1) + Span(milliseconds: 1), "too-late-to-undo"),
        (.close, .zero, "not-undone"), (.undo(bulk: "a"), .zero, "not-undone"),
    ])
    func `it is undone within a day, where there is a way back`(order: BulkOrder, after: Span, code: String?) throws {
        let bulk = try Self.bulk(order, told: [.done(before: 3, after: 5), .same, .refused(.noBulk)])
        var (items, refused): ([BulkItem]?, Refusal?) = (nil, nil)

        do { items = try bulk.undoing(by: Self.lin, asOf: .noon + after) } catch { refused = error }

        #expect(refused?.code == code)
        #expect(items == (code == nil ? [BulkItem(ticket: "GZ20261123-0", seen: 5)] : nil))
    }

    @Test func `where nothing was done there is nothing to undo`() throws {
        let bulk = try Self.bulk(told: [.same])

        let refusal = #expect(throws: Refusal.self) { try bulk.undoing(by: Self.lin, asOf: .noon) }

        #expect(refusal?.code == "nothing-to-undo")
    }

    /// Each event as the journal keeps it.
    private static let kept: [(type: String, body: String)] = [
        ("bulk.begun", #"{"order":{"deed":"take"},"tickets":[{"ticket":"GZ1","seen":3}]}"#),
        (
            "bulk.begun",
            #"{"order":{"deed":"transfer","to":{"queue":"network"},"reason":"割接"},"tickets":[],"key":{"word":"k","fingerprint":"00ff"}}"#
        ),
        ("bulk.begun", #"{"order":{"deed":"assign","agent":"chen"},"tickets":[]}"#),
        ("bulk.begun", #"{"order":{"deed":"snooze","until":1790000000000},"tickets":[]}"#),
        ("bulk.begun", #"{"order":{"deed":"prioritise","priority":"P2","reason":"r"},"tickets":[]}"#),
        ("bulk.begun", #"{"order":{"deed":"hold","reason":"waitingForParts"},"tickets":[]}"#),
        ("bulk.begun", #"{"order":{"deed":"undo","bulk":"b1"},"tickets":[]}"#),
        (
            "bulk.advanced",
            #"{"tickets":[{"ticket":"GZ1","seen":3,"outcome":"done","before":3,"after":5},{"ticket":"GZ2","seen":1,"outcome":"same"},{"ticket":"GZ3","seen":0,"outcome":"refused","refusal":{"kind":"conflict","code":"c","zh":"不","en":"no","clause":"2.4","missing":["cause"]}}]}"#
        ),
        ("bulk.ended", "{}"),
    ]

    @Test(arguments: kept) func `an event is written as it was read`(type: String, body: String) throws {
        let event = try BulkEvent(type: type, BodyFields(Array(body.utf8)))

        var written = JSONText()
        try event.body.write(to: &written)

        #expect(written.text == body)
    }
}
