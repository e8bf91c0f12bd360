import Care
import CareDesk
import CareSQLite
import CareStore
import Foundation

/// Lists, search and single tickets, small and large; `SWITCHBOARD_BENCH_TICKETS` sets the large size.
enum ReadingBench {
    @Sendable static func run() async throws {
        let bench = try await BenchDesk(durability: .relaxed)
        let large = ProcessInfo.processInfo.environment["SWITCHBOARD_BENCH_TICKETS"].flatMap(Int.init) ?? 100_000
        _ = try await IntakeBench.load(bench.desk, from: 0, count: 10_000)
        let small = try await measure(bench.desk)
        _ = try await IntakeBench.load(bench.desk, from: 10_000, count: large - 10_000)
        let big = try await measure(bench.desk)
        for (name, limit) in [("list-due", 5.0), ("list-queue", 5.0), ("list-received", 5.0), ("get", 5.0)] {
            let value = big[name] ?? 0
            let flat = value / max(small[name] ?? 1, 0.001)
            Figure(
                name: "\(name)-p99-at-\(large)",
                value: value,
                unit: "ms",
                ratio: value / limit,
                against: "\(limit) ms"
            ).print()
            Figure(name: "\(name)-flat", value: value, unit: "ms", ratio: flat, against: "10000 tickets").print()
        }
        await bench.remove()
    }

    private static func measure(_ desk: Desk) async throws -> [String: Double] {
        let first = try await page(desk, TicketList(within: .everything, sort: .received))
        let number = first.rows.first?.number ?? ""
        var queue = TicketList(within: .everything)
        queue.queue = first.rows.first?.queue
        let ofQueue = queue
        return [
            "list-due": try await time { _ = try await page(desk, TicketList(within: .everything)) },
            "list-queue": try await time { _ = try await page(desk, ofQueue) },
            "list-received": try await time {
                _ = try await page(desk, TicketList(within: .everything, sort: .received))
            },
            "get": try await time { _ = try await desk.opened(try await desk.ticket(number)) },
        ]
    }

    private static func page(_ desk: Desk, _ list: TicketList) async throws -> TicketList.Page {
        try await desk.database.read { connection in
            let page = try list.page(in: connection)
            _ = try desk.summaries(of: page.rows, for: .staff("bench", .agent), in: connection)
            return page
        }
    }

    /// The 99th percentile of three hundred runs, in milliseconds.
    private static func time(_ body: () async throws -> Void) async throws -> Double {
        let clock = ContinuousClock()
        var timings = Timings()
        for _ in 0..<300 {
            let start = clock.now
            try await body()
            timings.add(clock.now - start)
        }
        return timings.percentile(99)
    }
}
