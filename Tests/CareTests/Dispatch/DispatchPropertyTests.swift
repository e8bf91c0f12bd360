import Care
import CareTesting
import Testing

/// The invariants of clause 2.2 over drawn days; a failure names its seed.
///
/// No eligible agent is idle while an eligible ticket waits, nobody is over capacity, service is in order, and nothing is
/// lost or doubled.
@Suite(.clause("2.2"), .clause("2.3"))
struct DispatchPropertyTests {
    @Test(arguments: UInt64(1)...60)
    func `the floor keeps its promises on any day`(seed: UInt64) {
        var scenario = DispatchScenario(seed: seed)

        for _ in 0..<300 { scenario.step() }

        #expect(!scenario.trace.isEmpty)
    }

    @Test(arguments: UInt64(1)...5)
    func `the same day is decided the same way twice`(seed: UInt64) {
        var (first, second) = (DispatchScenario(seed: seed), DispatchScenario(seed: seed))

        for _ in 0..<300 {
            first.step()
            second.step()
        }

        #expect(first.trace == second.trace)
    }

    /// A fair floor: of equals each waits no longer than those who came before him.
    @Test
    func `equal tickets are served in the order of their coming`() {
        var floor = DispatchFloor(queues: [.broadband])
        let due = Moment.noon + .hours(8)
        for number in (0..<50).map({ $0 * 37 % 50 }) {
            let demand = Demand(
                ticket: "T\(100 - number)",
                queue: "broadband",
                priority: .p3,
                dueAt: due,
                receivedAt: .noon + .seconds(Int64(number))
            )
            #expect(floor.send(demand) == nil)
        }
        floor.set(.agent(capacity: Capacity(text: 50)))
        floor.setPresence("lin", .available, asOf: .noon)

        let served = floor.freed("lin", asOf: .noon + .minutes(5)).map(\.ticket)

        #expect(served == (0..<50).map { "T\(100 - $0)" })
    }
}
