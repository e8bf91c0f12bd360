import Care
import CareTesting
import Testing

@Suite(.clause("2.3"))
struct ServiceRankTests {
    private let clock = ServiceRank(priority: .p4, dueAt: .noon + .hours(4), receivedAt: .noon)

    @Test(arguments: [
        (Int64(-1), Priority.p4), (0, .p4), (7_199, .p4), (7_200, .p3), (7_201, .p3), (14_399, .p3), (14_400, .p2),
        (14_401, .p2), (999_999, .p2),
    ])
    func `a ticket rises a level at half of its clock and another at its breach`(seconds: Int64, expected: Priority) {
        #expect(clock.agedPriority(asOf: .noon + .seconds(seconds)) == expected)
    }

    @Test(arguments: [(Priority.p1, Priority.p1), (.p2, .p1), (.p3, .p1), (.p4, .p2)])
    func `nothing rises above P1`(priority: Priority, expected: Priority) {
        let rank = ServiceRank(priority: priority, dueAt: .noon, receivedAt: .noon - .hours(1))

        #expect(rank.agedPriority(asOf: .noon) == expected)
    }

    @Test
    func `a clock without length has run out`() {
        let rank = ServiceRank(priority: .p4, dueAt: .noon, receivedAt: .noon)

        #expect(rank.agedPriority(asOf: .noon) == .p2)
        #expect(rank.agedPriority(asOf: .noon - .seconds(1)) == .p4)
    }

    @Test
    func `the earliest breach is served first, whatever its priority`() {
        let soon = ServiceRank(priority: .p4, dueAt: .noon + .hours(1), receivedAt: .noon)
        let later = ServiceRank(priority: .p1, dueAt: .noon + .hours(2), receivedAt: .noon - .hours(9))

        #expect(soon.precedes(later, asOf: .noon))
        #expect(!later.precedes(soon, asOf: .noon))
    }

    @Test
    func `of those due together the higher priority is served first, and then the older`() {
        let due = Moment.noon + .hours(8)
        let urgent = ServiceRank(priority: .p2, dueAt: due, receivedAt: .noon)
        let older = ServiceRank(priority: .p3, dueAt: due, receivedAt: .noon - .hours(1))
        let newer = ServiceRank(priority: .p3, dueAt: due, receivedAt: .noon)

        let order = [newer, older, urgent].sorted { $0.precedes($1, asOf: .noon) }

        #expect(order == [urgent, older, newer])
    }

    @Test(arguments: [(Int64(-1), false), (0, true), (1, true)])
    func `an old ticket overtakes a newer one of the next priority when half of its clock has run`(
        minutes: Int64,
        overtakes: Bool
    ) {
        let due = Moment.noon + .hours(8)
        let old = ServiceRank(priority: .p3, dueAt: due, receivedAt: .noon - .hours(8))
        let new = ServiceRank(priority: .p2, dueAt: due, receivedAt: .noon - .minutes(5))

        #expect(old.precedes(new, asOf: .noon + .minutes(minutes)) == overtakes)
    }

    @Test
    func `a queue serves in this order, also across priorities`() {
        var floor = DispatchFloor(queues: [.broadband])
        let demands: [Demand] = [
            .ticket("new", priority: .p2, due: .hours(8), received: .minutes(-5)),
            .ticket("old", priority: .p3, due: .hours(8), received: .hours(-8)),
            .ticket("low", priority: .p4, due: .hours(8), received: .minutes(-5)),
            .ticket("soon", priority: .p4, due: .hours(2)),
        ]
        for demand in demands { #expect(floor.send(demand) == nil) }
        floor.set(.agent(capacity: Capacity(text: 9)))
        floor.setPresence("lin", .available, asOf: .noon)

        let served = floor.freed("lin", asOf: .noon).map(\.ticket)

        #expect(served == ["soon", "old", "new", "low"])
    }

    @Test
    func `equals are served in the order of their identities, not of their coming`() {
        var floor = DispatchFloor(queues: [.broadband])
        for ticket in ["C", "A", "B"] { #expect(floor.send(.ticket(ticket)) == nil) }
        floor.set(.lin)
        floor.setPresence("lin", .available, asOf: .noon)

        #expect(floor.freed("lin", asOf: .noon).map(\.ticket) == ["A", "B", "C"])
    }
}
