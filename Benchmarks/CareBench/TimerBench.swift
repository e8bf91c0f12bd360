import Care
import CareDesk
import CareStore
import Foundation

/// How late a warning comes when a million other duties are armed; `SWITCHBOARD_BENCH_TIMERS` sets how many.
///
/// Two thousand tickets reach half of a limit within ten seconds, while the timekeeper ticks as in service. A warning is late by the time
/// from its due moment until its event is committed and announced.
enum TimerBench {
    private static let tickets = 2_000
    private static let seconds = 10
    private static let armed =
        ProcessInfo.processInfo.environment["SWITCHBOARD_BENCH_TIMERS"].flatMap(Int.init) ?? 1_000_000

    @Sendable static func run() async throws {
        let bench = try await BenchDesk()
        try await arm(bench.desk)
        try await load(bench.desk)
        let due = try await moments(of: bench.desk)
        let last = (due.values.max() ?? 0) + 3_000
        let listener = Task { try await warnings(on: bench.desk, until: last) }
        let timekeeper = Timekeeper(bench.desk)
        while bench.desk.clock().milliseconds < last {
            try await timekeeper.tick()
            try await Task.sleep(for: .milliseconds(250))
        }
        _ = try await bench.desk.accept(BenchDesk.contact(tickets), by: actor)
        let told = try await listener.value
        var late = Timings()
        for (subject, moment) in due {
            guard let heard = told[subject] else { preconditionFailure("\(subject) was never warned of") }
            late.add(.milliseconds(heard - moment))
        }
        let worst = late.percentile(100)
        Figure(
            name: "timer-lag-max-at-\(armed)",
            value: worst,
            unit: "ms",
            ratio: worst / 1_000,
            against: "1000 ms"
        ).print()
        await bench.remove()
    }

    private static let actor = Actor(.integration, .integration, "bench")

    /// Duties of nobody whose moments lie hours ahead: they only have to be passed over.
    private static func arm(_ desk: Desk) async throws {
        let start = desk.clock().milliseconds
        for first in stride(from: 0, to: armed, by: 10_000) {
            let rows = (first..<min(first + 10_000, armed)).map { index in
                ObligationRow(
                    subject: "bench/\(index)",
                    rule: "R-2.1-04",
                    ordinal: 1,
                    state: "pending",
                    openedAt: start,
                    dueAt: start + 86_400_000,
                    settledAt: nil,
                    nextAt: start + 7_200_000 + Int64(index),
                    edition: "1.0.0"
                )
            }
            try await desk.database.write { try ObligationRows.insert(rows, into: $0) }
        }
    }

    /// Tickets that were received just under an hour ago, so that half of two hours passes within the next seconds.
    private static func load(_ desk: Desk) async throws {
        let timekeeper = Timekeeper(desk)
        let begin = desk.clock()
        for index in 0..<tickets {
            var contact = BenchDesk.contact(index)
            let ahead = Int64(15_000 + index * seconds * 1_000 / tickets)
            contact.receivedAt = Moment(milliseconds: begin.milliseconds - 3_600_000 + ahead)
            _ = try await desk.accept(contact, by: actor)
        }
        // What was due before, such as the limits of dispatch, is said first and not measured.
        try await timekeeper.tick()
    }

    /// When each of the tickets has something to say next.
    private static func moments(of desk: Desk) async throws -> [String: Int64] {
        let now = desk.clock().milliseconds
        return try await desk.database.read { connection in
            let horizon = now + Int64(seconds + 30) * 1_000
            let subjects = try ObligationRows.subjectsDue(by: horizon, limit: 100_000, in: connection)
            return try Dictionary(
                uniqueKeysWithValues: subjects.compactMap { subject in
                    let own = try ObligationRows.ofSubject(subject, in: connection).compactMap(\.nextAt)
                    return own.min().flatMap { $0 > now ? (subject, $0) : nil }
                }
            )
        }
    }

    /// When the first word about each subject was heard.
    private static func warnings(on desk: Desk, until last: Int64) async throws -> [String: Int64] {
        var heard: [String: Int64] = [:]
        var place = try await desk.database.read { try Journal.newest(in: $0) }
        for await _ in desk.announcer.listen() {
            let after = place
            let rows = try await desk.database.read { try Journal.after(after, limit: 10_000, in: $0) }
            let now = desk.clock().milliseconds
            for row in rows where row.type.hasPrefix("obligation.") {
                heard[row.stream] = heard[row.stream] ?? now
            }
            place = rows.last?.seq ?? place
            if now >= last { break }
        }
        return heard
    }
}
