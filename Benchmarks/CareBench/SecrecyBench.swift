import Care
import CareDesk
import CareSQLite
import CareStore
import CareWeb
import Foundation

/// What secrecy costs: opening a sealed field, asking who may see a ticket, masking a list, and changing the master key.
enum SecrecyBench {
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

    /// Whole requests of a lead whose reach is a part that holds everything, against those of a lead with everything.
    private static func reaching(_ desk: Desk) async throws {
        let (wide, narrow) = (Actor.staff("wide", .lead), Actor.staff("narrow", .lead))
        try await join(wide, desk)
        try await join(narrow, desk)
        try await grantAll(to: narrow, desk)
        let number = try await page(desk).rows.first?.number ?? ""
        let (free, bound) = (try await line(desk, wide), try await line(desk, narrow))
        for (name, path, times) in [("list", list, 500), ("get", "/tickets/\(number)", 2_000)] {
            try await compare("\(name)-within-reach", limit: 1.05, times: times) {
                try await ask(bound, path)
            } against: {
                try await ask(free, path)
            }
        }
    }

    /// A whole request for fifty tickets of others, against the same without the work of opening and masking their first words.
    private static func masking(_ desk: Desk) async throws {
        let agent = Actor.staff("agent", .agent)
        try await join(agent, desk)
        try await grantAll(to: agent, desk)
        let (line, rows) = (try await line(desk, agent), try await page(desk).rows)
        let share = try await share(times: 500) {
            try await ask(line, list)
        } and: {
            try await desk.database.read { _ = try desk.summaries(of: rows, for: agent, in: $0) }
        } as: { whole, masks in
            whole / max(whole - masks, 0.000_001)
        }
        print("list-masked", share, limit: 1.2)
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

    private static let list = "/tickets?sort=received&limit=50"

    private static func page(_ desk: Desk) async throws -> TicketList.Page {
        try await desk.database.read { try TicketList(within: .everything, sort: .received, limit: 50).page(in: $0) }
    }

    private static func join(_ actor: Actor, _ desk: Desk) async throws {
        let newcomer = Newcomer(name: actor.name, displayName: actor.name, role: actor.role, password: nil)
        try await desk.join(newcomer, by: .staff("bench", .system))
    }

    /// A part that holds everything there is.
    private static func grantAll(to actor: Actor, _ desk: Desk) async throws {
        let grant = ReachGrant(queues: Set(desk.dispatcher.settings.queues.map(\.key)), provinces: ["河南"])
        _ = try await desk.grantReach(grant, to: actor.name, by: .staff("bench", .security))
    }

    private static func line(_ desk: Desk, _ actor: Actor) async throws -> InProcess {
        try InProcess(desk, as: try await desk.principal(named: actor.name))
    }

    private static func ask(_ line: InProcess, _ path: String) async throws {
        let answer = try await line.send("GET", path)
        precondition(answer.status == 200, "\(path) answers \(answer.status)")
    }

    /// Runs two ways in turns, and prints the processor time of the first over that of the second, the ratio against a limit.
    private static func compare(
        _ name: String,
        limit: Double,
        times: Int,
        _ first: () async throws -> Void,
        against second: () async throws -> Void
    ) async throws {
        let share = try await share(times: times, first, and: second) { $0 / max($1, 0.000_001) }
        print(name, share, limit: limit)
    }

    /// What becomes of the processor times of two ways: the middle of many short rounds, of which each begins with the other one, so that neither what
    /// happens beside them nor what the one leaves behind for the next falls on one of them.
    private static func share(
        times: Int,
        _ first: () async throws -> Void,
        and second: () async throws -> Void,
        as share: (Double, Double) -> Double
    ) async throws -> Double {
        let rounds = 50
        var shares: [Double] = []
        for round in 0..<rounds {
            var costs = (0.0, 0.0)
            if round.isMultiple(of: 2) { costs.0 = try await cost(of: first, times: times / rounds) }
            costs.1 = try await cost(of: second, times: times / rounds)
            if !round.isMultiple(of: 2) { costs.0 = try await cost(of: first, times: times / rounds) }
            shares.append(share(costs.0, costs.1))
        }
        shares.sort()
        return (shares[rounds / 2 - 1] + shares[rounds / 2]) / 2
    }

    private static func cost(of work: () async throws -> Void, times: Int) async throws -> Double {
        try await Measured.of { for _ in 0..<times { try await work() } }.1.cpuSeconds
    }

    private static func print(_ name: String, _ share: Double, limit: Double) {
        Figure(name: name, value: share, unit: "times", ratio: share / limit, against: "\(limit) times").print()
    }
}
