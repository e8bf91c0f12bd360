import Care
import CareDesk
import CareStore
import CareTesting
import Testing

/// One deed for many tickets, behind the desk's door.
@Suite(.clause("3.4"))
struct BulkDeskTests {
    private func accepted(_ count: Int, on desk: Desk) async throws -> [String] {
        var numbers: [String] = []
        for index in 0..<count {
            let contact = ContactRequest.brokenFibre(number: "138\(10_000_000 + index)")
            numbers.append(try await desk.accept(contact, by: .lin).ticket.ticket.number)
        }
        return numbers
    }

    private func chosen(_ numbers: [String], seen: Int? = nil) -> BulkSelection {
        .tickets(numbers.map { .init(number: $0, seen: seen) })
    }

    private func done(
        _ order: BulkOrder,
        _ selection: BulkSelection,
        by actor: Actor,
        on desk: Desk
    ) async throws
        -> BulkDeed
    {
        let bulk = try await desk.orderBulk(order, on: selection, by: actor).bulk
        return try await desk.continueBulk(bulk.id, tickets: 100, by: actor)
    }

    @Test func `a dry run says what would be done and refused, and writes nothing`() async throws {
        let open = try await OpenDesk()
        let numbers = try await accepted(3, on: open.desk)
        _ = try await open.desk.assign(numbers[0], to: "lin", by: .lin)
        _ = try await open.desk.assign(numbers[1], to: "chen", by: .chen)
        let before = try await open.desk.database.read { try Journal.newest(in: $0) }

        let preview = try await open.desk.previewBulk(.take, on: chosen(numbers + ["GZ0"]), by: .lin)

        #expect(preview.items.map(\.ticket) == numbers + ["GZ0"])
        #expect(preview.items[0].outcome == .same)
        guard case .refused(let refusal) = preview.items[1].outcome else { return #expect(Bool(false)) }
        #expect(refusal.message.en == "chen answers for this ticket")
        guard case .done = preview.items[2].outcome else { return #expect(Bool(false)) }
        guard case .refused(let unknown) = preview.items[3].outcome else { return #expect(Bool(false)) }
        #expect(unknown.code == "no-such-ticket")
        #expect(try await open.desk.database.read { try Journal.newest(in: $0) } == before)
    }

    @Test func `every ticket's own events carry the id, and rows equal the journal`() async throws {
        let open = try await OpenDesk()
        let numbers = try await accepted(3, on: open.desk)

        let bulk = try await done(.take, chosen(numbers), by: .lin, on: open.desk)

        #expect(bulk.counts == BulkCounts(bulk.items) && bulk.counts.done == 3 && !bulk.isOpen)
        for number in numbers {
            let known = try await open.desk.ticket(number)
            #expect(known.ticket.holder == "lin")
            #expect(known.entries.filter { $0.bulk == bulk.id }.map(\.event.type) == ["ticket.taken"])
        }
        #expect(try await open.desk.verify().faults == [])
        _ = try await Rebuilder(open.desk).run()
        #expect(try await open.desk.verify().faults == [])
        #expect(try await open.desk.bulks(of: .lin).map(\.id) == [bulk.id])
    }

    @Test func `what a crash left unnoted is not done twice`() async throws {
        let open = try await OpenDesk()
        let numbers = try await accepted(2, on: open.desk)
        let bulk = try await open.desk.orderBulk(.take, on: chosen(numbers), by: .lin).bulk
        // The ticket was written and the desk died before the bulk deed noted it.
        let request = DeedRequest(bulk: .part(of: bulk.id))
        _ = try await open.desk.assign(numbers[0], to: "lin", by: .lin, request: request)
        let before = try await open.desk.ticket(numbers[0]).ticket.version

        let after = try await open.desk.continueBulk(bulk.id, tickets: 100, by: .lin)

        #expect(after.counts.done == 2)
        #expect(after.items[0].outcome == .done(before: before - 1, after: before))
        #expect(try await open.desk.ticket(numbers[0]).ticket.version == before)
    }

    @Test func `it goes on step by step and is ended with the rest left alone`() async throws {
        let open = try await OpenDesk()
        let numbers = try await accepted(3, on: open.desk)
        let ordered = try await open.desk.orderBulk(.take, on: chosen(numbers), by: .lin).bulk

        let stepped = try await open.desk.continueBulk(ordered.id, tickets: 1, by: .lin)
        let ended = try await open.desk.endBulk(ordered.id, by: .lin)
        let still = try await open.desk.continueBulk(ordered.id, tickets: 100, by: .lin)

        #expect(stepped.counts.done == 1 && stepped.isOpen)
        #expect(ended.isGivenUp && !ended.isOpen)
        #expect(still == ended)
        #expect(try await open.desk.ticket(numbers[2]).ticket.holder == nil)
    }

    @Test func `a ticket that somebody touched since is refused by itself, one of which only a clock spoke is not`()
        async throws
    {
        let open = try await OpenDesk()
        let numbers = try await accepted(2, on: open.desk)
        for number in numbers { _ = try await open.desk.assess(number, .handle, by: .lin) }
        let seen = try await open.desk.ticket(numbers[0]).ticket.version
        let order = BulkOrder.prioritise(.p1, reason: "大面积")
        let bulk = try await open.desk.orderBulk(order, on: chosen(numbers, seen: seen), by: .lin).bulk
        let note = TicketEvent.Messaged(direction: .note, channel: .web, words: .clear("看过"))
        _ = try await open.desk.message(numbers[0], note, by: .zhou)
        open.clock.advance(by: .minutes(9))
        try await Timekeeper(open.desk).tick()
        let versions = try await open.desk.ticket(numbers[1])

        let after = try await open.desk.continueBulk(bulk.id, tickets: 100, by: .lin)

        guard case .refused(let refusal) = after.items[0].outcome else { return #expect(Bool(false)) }
        #expect(refusal.code == "stale-version" && refusal.message.en.contains("zhou ticket.messaged"))
        #expect(versions.ticket.version > seen && versions.entries.last?.event.isOfClocks == true)
        #expect(after.counts.done == 1)
    }

    @Test func `it is undone where nobody touched the ticket since, and says where not`() async throws {
        let open = try await OpenDesk()
        let numbers = try await accepted(2, on: open.desk)
        for number in numbers { _ = try await open.desk.assess(number, .handle, by: .lin) }
        let bulk = try await done(.snooze(until: .noon + .hours(3)), chosen(numbers), by: .lin, on: open.desk)
        let note = TicketEvent.Messaged(direction: .note, channel: .web, words: .clear("看过"))
        _ = try await open.desk.message(numbers[1], note, by: .zhou)

        let preview = try await open.desk.previewBulk(.undo(bulk: bulk.id), on: .ofOrder, by: .lin)
        let undone = try await done(.undo(bulk: bulk.id), .ofOrder, by: .lin, on: open.desk)

        #expect(preview.counts == undone.counts)
        #expect(undone.counts.done == 1 && undone.counts.refused == 1)
        guard case .refused(let refusal) = undone.items[1].outcome else { return #expect(Bool(false)) }
        #expect(refusal.message.en.contains("zhou ticket.messaged"))
        #expect(try await open.desk.ticket(numbers[0]).ticket.snoozedUntil == nil)
        #expect(try await open.desk.ticket(numbers[1]).ticket.snoozedUntil != nil)
        #expect(try await open.desk.verify().faults == [])
    }

    @Test func `undone twice, the second finds that the first was there`() async throws {
        let open = try await OpenDesk()
        let numbers = try await accepted(1, on: open.desk)
        let bulk = try await done(.take, chosen(numbers), by: .lin, on: open.desk)
        _ = try await done(.undo(bulk: bulk.id), .ofOrder, by: .lin, on: open.desk)

        let second = try await done(.undo(bulk: bulk.id), .ofOrder, by: .lin, on: open.desk)

        #expect(second.counts.refused == 1)
        #expect(try await open.desk.ticket(numbers[0]).ticket.assignment == .waiting)
    }

    @Test func `a question gives its tickets in the order of the list`() async throws {
        let open = try await OpenDesk()
        let numbers = try await accepted(3, on: open.desk)
        _ = try await open.desk.assign(numbers[1], to: "lin", by: .lin)
        var list = TicketList(within: open.desk.reach(of: .lin), sort: .received)
        list.assignee = "lin"

        let preview = try await open.desk.previewBulk(
            .hold(.plannedOutage),
            on: .question(list, words: nil),
            by: .lin
        )

        #expect(preview.items.map(\.ticket) == [numbers[1]] && preview.isWhole)
    }

    @Test func `the same key is the same bulk deed, and another order under it is refused`() async throws {
        let open = try await OpenDesk()
        let numbers = try await accepted(1, on: open.desk)
        let request = DeedRequest(key: "k", fingerprint: [1])

        let first = try await open.desk.orderBulk(.take, on: chosen(numbers), by: .lin, request: request)
        let again = try await open.desk.orderBulk(.take, on: chosen(numbers), by: .lin, request: request)
        let other = await #expect(throws: Refusal.self) {
            let other = DeedRequest(key: "k", fingerprint: [2])
            return try await open.desk.orderBulk(.close, on: chosen(numbers), by: .lin, request: other)
        }

        #expect(!first.isReplay && again.isReplay && first.bulk == again.bulk)
        #expect(other?.code == "idempotency-key-reused")
    }

    @Test func `somebody else's bulk deed does not exist`() async throws {
        let open = try await OpenDesk()
        let numbers = try await accepted(1, on: open.desk)
        let bulk = try await open.desk.orderBulk(.take, on: chosen(numbers), by: .lin).bulk

        let refusal = await #expect(throws: Refusal.self) {
            try await open.desk.continueBulk(bulk.id, tickets: 1, by: .zhou)
        }

        #expect(refusal == .noBulk)
        #expect(try await open.desk.bulks(of: .zhou) == [])
    }

    @Test(arguments: ["UPDATE bulks SET done = 9", "DELETE FROM bulks"])
    func `a row that no event made is found`(statement: String) async throws {
        let open = try await OpenDesk()
        let numbers = try await accepted(1, on: open.desk)
        _ = try await done(.take, chosen(numbers), by: .lin, on: open.desk)

        try await open.desk.database.write { _ = try $0.execute(statement, []) }

        #expect(try await open.desk.verify().faults.count == 1)
    }
}
