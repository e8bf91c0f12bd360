import Care
import CareDesk
import CareSQLite
import CareStore
import Foundation

/// Fills a database with tickets as a centre leaves them behind: of those of the last two days every other one is open, the rest were solved and closed.
///
/// They go through the desk's own door, dated back over ninety days, and the timekeeper says what is due of them; only the disk is not waited for.
enum Fill {
    /// Makes `bench.db`, its `key` and a sample of its `numbers` in a folder, unless they are there already with as many tickets.
    static func run(folder: URL, count: Int) async throws {
        let bench = try await BenchDesk(in: folder, durability: .relaxed)
        let known = try await bench.desk.database.read { try Counters.all(under: "tickets/received", in: $0)[""] ?? 0 }
        if known == 0 {
            let numbers = try await fill(bench.desk, count)
            while try await Timekeeper(bench.desk).tick() > 0 {}
            try Data(numbers.joined(separator: "\n").utf8).write(to: folder.appending(path: "numbers"))
        }
        let after = try await bench.desk.database.read { try Counters.all(under: "tickets/received", in: $0)[""] ?? 0 }
        guard after == count else { throw Mismatch(found: Int(after), wanted: count) }
        await bench.desk.close()
    }

    struct Mismatch: Error, CustomStringConvertible {
        let found: Int
        let wanted: Int
        var description: String { "the database holds \(found) tickets, not \(wanted): remove it" }
    }

    /// Takes in `count` contacts in the order of their time, and answers the numbers of some ten thousand of them.
    static func fill(_ desk: Desk, _ count: Int) async throws -> [String] {
        let now = desk.clock()
        let progress = Progress(count)
        let every = max(1, count / 10_000)
        return try await withThrowingTaskGroup(of: [String].self) { group in
            for task in 0..<64 {
                group.addTask {
                    var numbers: [String] = []
                    for index in stride(from: task, to: count, by: 64) {
                        let outcome = try await desk.accept(contact(index, of: count, before: now), by: Importer.actor)
                        if index % every == 0 { numbers.append(outcome.ticket.ticket.number) }
                        progress.step()
                    }
                    return numbers
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
    }

    private static func contact(_ index: Int, of count: Int, before now: Moment) -> ContactRequest {
        var contact = BenchDesk.contact(index)
        contact.importedFrom = "bench/\(index)"
        let age = Span(milliseconds: Int64(count - index) * Span.days(90).milliseconds / Int64(count))
        let receivedAt = now - age - .hours(1)
        contact.receivedAt = receivedAt
        if age > .days(2) || index.isMultiple(of: 2) {
            let solution = TicketEvent.Solved(
                result: .repaired,
                cause: "光纤断裂",
                action: "更换皮线",
                words: .clear("已更换皮线，光功率正常"),
                evidence: ["line-test-\(index)"]
            )
            contact.past = [
                PastDeed(.solved(solution), at: receivedAt + .minutes(20)),
                PastDeed(.closed(isConfirmed: true), at: receivedAt + .minutes(40)),
            ]
        }
        return contact
    }

    /// Says on standard error how far it has come.
    private final class Progress: @unchecked Sendable {
        private let lock = NSLock()
        private let count: Int
        private var done = 0

        init(_ count: Int) { self.count = count }

        func step() {
            let now = lock.withLock {
                done += 1
                return done
            }
            guard now % max(1, count / 20) == 0 else { return }
            FileHandle.standardError.write(Data("fill: \(now * 100 / count) %\n".utf8))
        }
    }
}
