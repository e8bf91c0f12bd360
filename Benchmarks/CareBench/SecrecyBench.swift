import Care
import CareDesk
import CareSQLite
import CareStore
import Foundation

/// What secrecy costs: opening a sealed field, asking who may see a ticket, masking a list, and changing the master key.
enum SecrecyBench {
    private static let agent = Actor.staff("bench", .agent)

    @Sendable static func run() async throws {
        let bench = try await BenchDesk(durability: .relaxed)
        let count = BenchDesk.size(or: 20_000)
        _ = try await IntakeBench.load(bench.desk, from: 0, count: count)
        try opening(bench.desk)
        try await reaching(bench.desk)
        try await masking(bench.desk)
        try await rotating(bench.desk, of: count)
        await bench.remove()
    }

    /// One field of thirty characters, in processor time.
    private static func opening(_ desk: Desk) throws {
        let key = try desk.vault.newKey(for: "bench").key
        let sealed = try key.seal(.clear("河南省郑州市金水区中原路一百二十八号院三号楼二单元五零一室附近"))
        let count = 100_000
        let clock = ContinuousClock()
        let start = clock.now
        for _ in 0..<count { _ = try key.open(sealed) }
        let microseconds = Timings.seconds(clock.now - start) * 1_000_000 / Double(count)
        Figure(name: "open-field", value: microseconds, unit: "us", ratio: microseconds / 20, against: "20 us").print()
    }

    /// Lists and single tickets within a reach that holds everything, against the same without any question of reach.
    private static func reaching(_ desk: Desk) async throws {
        let first = try await page(desk, within: .everything)
        let queues = Set(first.rows.map(\.queue))
        let reach = Reach(.part(queues: queues, provinces: ["河南"]), of: agent.name)
        let number = first.rows.first?.number ?? ""
        try await compare("list-within-reach", limit: 1.05, times: 500) {
            _ = try await page(desk, within: reach)
        } against: {
            _ = try await page(desk, within: .everything)
        }
        try await compare("get-within-reach", limit: 1.05, times: 2_000) {
            _ = try await desk.database.read { try desk.opened(desk.ticket(number, within: reach, in: $0), in: $0) }
        } against: {
            _ = try await desk.database.read { try desk.opened(desk.ticket(number, in: $0), in: $0) }
        }
    }

    /// Fifty tickets with their first words masked, against the same rows without a personal field.
    private static func masking(_ desk: Desk) async throws {
        try await compare("list-masked", limit: 1.2, times: 500) {
            try await desk.database.read { connection in
                let page = try TicketList(within: .everything, sort: .received, limit: 50).page(in: connection)
                _ = try desk.summaries(of: page.rows, for: agent, in: connection)
            }
        } against: {
            _ = try await page(desk, within: .everything)
        }
    }

    private static func rotating(_ desk: Desk, of count: Int) async throws {
        let rotation = KeyRotation(desk)
        let actor = Actor.staff("bench", .security)
        try await rotation.begin(to: MasterKey(bytes: [UInt8](repeating: 9, count: 32)), by: actor)
        let clock = ContinuousClock()
        let start = clock.now
        try await rotation.sweep { _, _ in }
        let rate = Double(count) / Timings.seconds(clock.now - start)
        try await rotation.end(by: actor)
        // A million customers within five minutes, or nobody watches the bar to its end.
        Figure(name: "rotate-keys", value: rate, unit: "keys/s", ratio: rate / 3_333, against: "3333/s").print()
    }

    private static func page(_ desk: Desk, within reach: Reach) async throws -> TicketList.Page {
        try await desk.database.read { try TicketList(within: reach, sort: .received, limit: 50).page(in: $0) }
    }

    /// Runs two ways in turns, and prints the processor time of the first over that of the second, the ratio against a limit.
    private static func compare(
        _ name: String,
        limit: Double,
        times: Int,
        _ first: () async throws -> Void,
        against second: () async throws -> Void
    ) async throws {
        var costs = (0.0, 0.0)
        for _ in 0..<10 {
            costs.0 += try await Measured.of { for _ in 0..<times / 10 { try await first() } }.1.cpuSeconds
            costs.1 += try await Measured.of { for _ in 0..<times / 10 { try await second() } }.1.cpuSeconds
        }
        let share = costs.0 / max(costs.1, 0.000_001)
        Figure(name: name, value: share, unit: "times", ratio: share / limit, against: "\(limit) times").print()
    }
}
