import Care

/// One dispatch decision with ten thousand agents on duty and a hundred thousand tickets waiting.
enum DispatchBench {
    @Sendable static func run() async throws {
        let queues = (0..<12).map {
            QueueSpec(key: "q\($0)", name: Text(zh: "队列\($0)", en: "Queue \($0)"), skills: ["s\($0)": 2])
        }
        var floor = DispatchFloor(queues: queues)
        let now = Moment(milliseconds: 1_790_000_000_000)
        for index in 0..<10_000 {
            let queue = index % 12
            floor.set(AgentProfile(name: "a\(index)", skills: ["s\(queue)": 1 + index % 5], queues: ["q\(queue)"]))
        }
        for index in 0..<100_000 { _ = floor.arrive(demand(index, now), asOf: now) }
        for index in 0..<10_000 { floor.setPresence("a\(index)", .available, asOf: now) }
        let clock = ContinuousClock()
        var arrivals = Timings()
        for index in 100_000..<101_000 {
            let start = clock.now
            _ = floor.arrive(demand(index, now), asOf: now)
            arrivals.add(clock.now - start)
        }
        var takes = Timings()
        for index in 0..<1_000 {
            let start = clock.now
            _ = floor.next(for: "a\(index * 7)", asOf: now)
            takes.add(clock.now - start)
        }
        for (name, timings) in [("dispatch-arrive-p99", arrivals), ("dispatch-next-p99", takes)] {
            let value = timings.percentile(99)
            Figure(name: name, value: value, unit: "ms", ratio: value / 5, against: "5 ms").print()
        }
    }

    private static func demand(_ index: Int, _ now: Moment) -> Demand {
        Demand(
            ticket: "GZ20261123-\(index)",
            queue: "q\(index % 12)",
            priority: Priority(rawValue: 1 + index % 4) ?? .p4,
            dueAt: now + .minutes(Int64(index % 5_000)),
            receivedAt: now
        )
    }
}
