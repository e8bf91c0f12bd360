import CareStore
import Foundation
import GRDBSQLite
import Synchronization
import Testing

@testable import CareSQLite

struct GroupWriterTests {
    private struct Mishap: Error {}

    @Test func `everything that waits is committed in one batch`() async throws {
        let bench = try Workbench()

        let results = await bench.together((0..<100).map { index in { try $0.add(1, to: "\(index)") } })

        #expect(!results.contains(false))
        #expect(bench.batches == 2)
        #expect(try bench.counters().count == 100)
        await bench.writer.close()
    }

    @Test(arguments: [0, 1, 49, 98, 99])
    func `the deeds before a culprit run twice, those after it once, and all but it are written`(
        culprit: Int
    ) async throws {
        let bench = try Workbench()
        let runs = Mutex(Array(repeating: 0, count: 100))

        let results = await bench.together(
            (0..<100).map { index in
                { connection in
                    runs.withLock { $0[index] += 1 }
                    try connection.add(1, to: "\(index)")
                    try connection.finally("INSERT INTO last (n) VALUES ($1)", [.int(Int64(index))])
                    if index == culprit { throw Mishap() }
                }
            }
        )

        let good = (0..<100).filter { $0 != culprit }
        #expect(results == (0..<100).map { $0 != culprit })
        #expect(runs.withLock { $0 } == (0..<100).map { $0 <= culprit ? 2 : 1 })
        #expect(try bench.counters() == Dictionary(uniqueKeysWithValues: good.map { ("\($0)", 1) }))
        #expect(try bench.last() == good.map(Int64.init))
        await bench.writer.close()
    }

    @Test func `a deed that fails alone is not run again`() async throws {
        let bench = try Workbench()
        let runs = Mutex(0)

        let results = await bench.together([
            { _ in
                runs.withLock { $0 += 1 }
                throw Mishap()
            }
        ])

        #expect(results == [false])
        #expect(runs.withLock { $0 } == 1)
        #expect(try bench.counters().isEmpty)
        await bench.writer.close()
    }

    @Test func `a last statement that fails writes nothing of its batch, and the next batch goes on`() async throws {
        let bench = try Workbench()

        let results = await bench.together([
            { try $0.add(1, to: "a") },
            { connection in
                try connection.add(1, to: "b")
                try connection.finally("INSERT INTO last (n) VALUES ($1)", ["no number"])
            },
        ])
        let after = await bench.together([{ try $0.add(1, to: "c") }])

        #expect(results == [false, false])
        #expect(after == [true])
        #expect(try bench.counters() == ["c": 1])
        await bench.writer.close()
    }

    @Test func `when a batch cannot be opened every deed of it is told`() async {
        let writer = GroupWriter { _ in throw Mishap() }

        let results = await Workbench.ends(of: (0..<10).map { _ in { _ in } }, by: writer)
        await writer.close()

        #expect(results == Array(repeating: false, count: 10))
    }

    @Test func `after the close a deed is refused at once`() async {
        let writer = GroupWriter { _ in }
        await writer.close()

        #expect(await Workbench.ends(of: [{ _ in }], by: writer) == [false])
    }
}

/// A writer over a database in memory that counts its batches.
private final class Workbench: @unchecked Sendable {
    let writer: GroupWriter
    private let connection: SQLiteConnection
    private let counter = Counter()

    var batches: Int { counter.count.withLock { $0 } }

    private final class Counter: Sendable {
        let count = Mutex(0)

        func add() { count.withLock { $0 += 1 } }
    }

    init() throws {
        var handle: OpaquePointer?
        sqlite3_open(":memory:", &handle)
        connection = SQLiteConnection(try #require(handle))
        try connection.execute("CREATE TABLE counters (name TEXT PRIMARY KEY, n INTEGER NOT NULL) STRICT", [])
        try connection.execute("CREATE TABLE last (n INTEGER NOT NULL) STRICT", [])
        let (connection, counter) = (connection, counter)
        writer = GroupWriter { batch in
            counter.add()
            try batch(connection)
        }
    }

    func counters() throws -> [String: Int64] { try Counters.all(under: "", in: connection) }

    func last() throws -> [Int64] {
        try connection.execute("SELECT n FROM last ORDER BY rowid", []).compactMap { $0.int(0) }
    }

    /// Hands deeds in while the writer is held up by another; answers which of them succeeded, in order.
    func together(_ deeds: [GroupWriter.Job]) async -> [Bool] {
        let (isHeld, gate) = (AsyncStream.makeStream(of: Void.self), DispatchSemaphore(value: 0))
        writer.submit { _ in
            isHeld.continuation.finish()
            gate.wait()
        } end: { _ in
        }
        for await _ in isHeld.stream {}
        return await Self.ends(of: deeds, by: writer) { gate.signal() }
    }

    static func ends(
        of deeds: [GroupWriter.Job],
        by writer: GroupWriter,
        then goOn: () -> Void = {}
    ) async -> [Bool] {
        let (ends, end) = AsyncStream.makeStream(of: (Int, Bool).self)
        for (index, deed) in deeds.enumerated() {
            writer.submit(deed) { result in
                if case .success = result { end.yield((index, true)) } else { end.yield((index, false)) }
            }
        }
        goOn()
        var results = Array(repeating: false, count: deeds.count)
        var left = deeds.count
        for await (index, isDone) in ends {
            results[index] = isDone
            left -= 1
            if left == 0 { break }
        }
        return results
    }
}

extension Rows {
    fileprivate func compactMap<T>(_ transform: (Row) -> T?) -> [T] { map(transform).compactMap(\.self) }
}
