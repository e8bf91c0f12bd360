import Care
import CareDesk

/// Durable intake in process, sixty-four at once.
enum IntakeBench {
    @Sendable static func run() async throws {
        let bench = try await BenchDesk()
        let (timings, cost) = try await Measured.of { try await load(bench.desk, from: 0, count: 30_000) }
        let rate = timings.rate
        Figure(name: "intake", value: rate, unit: "tickets/s", ratio: rate / 3_000, against: "3000/s").print()
        let worst = timings.times.percentile(99)
        Figure(name: "intake-p99", value: worst, unit: "ms", ratio: worst / 100, against: "100 ms").print()
        let cpu = cost.cpuMicroseconds(per: 30_000)
        Figure(name: "intake-cpu", value: cpu, unit: "µs/ticket", ratio: cpu / 600, against: "600 µs").print()
        let report = try await bench.desk.verify()
        precondition(report.faults.isEmpty, "the journal does not verify: \(report.faults)")
        await bench.remove()
    }

    /// Takes in `count` contacts, sixty-four at once.
    static func load(_ desk: Desk, from first: Int, count: Int) async throws -> (rate: Double, times: Timings) {
        let actor = Actor(.integration, .integration, "bench")
        let clock = ContinuousClock()
        let start = clock.now
        let share = count / 64
        let times = try await withThrowingTaskGroup(of: Timings.self) { group in
            for task in 0..<64 {
                group.addTask {
                    var own = Timings()
                    for index in 0..<share {
                        let before = clock.now
                        _ = try await desk.accept(BenchDesk.contact(first + task * share + index), by: actor)
                        own.add(clock.now - before)
                    }
                    return own
                }
            }
            return try await group.reduce(into: Timings()) { $0.add(contentsOf: $1) }
        }
        return (Double(share * 64) / Timings.seconds(clock.now - start), times)
    }
}

extension Timings {
    static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }
}
