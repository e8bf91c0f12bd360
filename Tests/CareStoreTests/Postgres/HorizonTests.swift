import CareStore
import Foundation
import Synchronization
import Testing

@testable import CarePostgres

/// Nothing is committed at or before a place that was called settled, in whatever order transactions begin, draw and commit.
@Suite(.enabled(if: Driver.postgresAddress != nil, "no PostgreSQL; run it under Tests/Postgres/with"))
struct HorizonTests {
    @Test func `a place stays open while one before it is under way`() async throws {
        let store = try await Self.store()
        let horizon = Horizon(store.database)
        let first = try await Writer.begin(store, "ticket/a", draws: true)
        let second = try await Writer.begin(store, "ticket/b", draws: true)

        try await second.commit()
        let before = try await horizon.look()
        try await first.commit()
        let after = try await Self.look(at: horizon, until: 2)

        #expect(before == 0)
        #expect(after == 2)
    }

    @Test func `an older transaction that draws a later place settles nothing for a younger one`() async throws {
        let store = try await Self.store()
        let horizon = Horizon(store.database)
        let older = try await Writer.begin(store, "ticket/a", draws: false)
        let younger = try await Writer.begin(store, "ticket/b", draws: true)
        try await older.draw()

        try await older.commit()
        let before = try await horizon.look()
        try await younger.commit()
        let after = try await Self.look(at: horizon, until: 2)

        #expect(before == 0)
        #expect(after == 2)
        #expect(try await Self.streams(of: store, through: after) == ["ticket/b", "ticket/a"])
    }

    @Test func `one that is rolled back leaves a gap that nobody waits for`() async throws {
        let store = try await Self.store()
        let horizon = Horizon(store.database)
        let first = try await Writer.begin(store, "ticket/a", draws: true)
        let second = try await Writer.begin(store, "ticket/b", draws: true)

        await first.rollBack()
        try await second.commit()

        let place = try await Self.look(at: horizon, until: 2)
        #expect(try await Self.streams(of: store, through: place) == ["ticket/b"])
    }

    @Test func `a follower reads each event once while eight write`() async throws {
        let store = try await Self.store(writers: 8)
        let horizon = Horizon(store.database)
        let writing = Task {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 0..<8 {
                    group.addTask {
                        for turn in 0..<40 {
                            try await store.database.write {
                                _ = try Journal.append([.sample("ticket/\(writer)-\(turn)")], to: $0)
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
        }

        var (seen, read): (Int64, [Int64]) = (0, [])
        while read.count < 320 {
            let (after, place) = (seen, try await horizon.look())
            let rows = try await store.database.read {
                try Journal.after(after, through: place, limit: 1_000, in: $0)
            }
            read += rows.map(\.seq)
            seen = max(seen, place)
        }
        try await writing.value

        #expect(read == read.sorted())
        #expect(Set(read).count == 320)
    }

    /// Looks again while transactions of other tests on the same server are under way; at most so often that a place that never settles is noticed.
    private static func look(at horizon: Horizon, until place: Int64) async throws -> Int64 {
        for _ in 0..<2_000 where try await horizon.look() < place { try await Task.sleep(for: .milliseconds(5)) }
        return try await horizon.look()
    }

    private static func streams(of store: Store, through place: Int64) async throws -> [String] {
        try await store.database.read { try Journal.after(0, through: place, limit: 10, in: $0).map(\.stream) }
    }

    private static func store(writers: Int = 4) async throws -> Store {
        guard let address = Driver.postgresAddress else { preconditionFailure("the suite is not run without a server") }
        return try await Driver.postgres(address, writers: writers).migrated()
    }
}

/// A transaction that does one thing when it is told to.
private final class Writer: Sendable {
    private struct Abandoned: Error {}

    private let steps = (draw: DispatchSemaphore(value: 0), end: DispatchSemaphore(value: 0))
    private let drawn = AsyncStream<Void>.makeStream()
    private let task: Task<Void, any Error>
    private let flag: Flag

    private final class Flag: Sendable {
        private let state = Mutex(false)
        var isUp: Bool { state.withLock { $0 } }
        func raise() { state.withLock { $0 = true } }
    }

    /// Begins a transaction, and lets it draw its place in the journal at once if asked to.
    static func begin(_ store: Store, _ stream: String, draws: Bool) async throws -> Writer {
        let begun = AsyncStream<Void>.makeStream()
        let writer = Writer(store, stream, begun.continuation)
        for await _ in begun.stream { break }
        if draws { try await writer.draw() }
        return writer
    }

    private init(_ store: Store, _ stream: String, _ begun: AsyncStream<Void>.Continuation) {
        let (steps, drawn) = (steps, drawn.continuation)
        let flag = Flag()
        self.flag = flag
        task = Task {
            try await store.database.write { connection in
                begun.yield()
                steps.draw.wait()
                _ = try Journal.append([.sample(stream)], to: connection)
                drawn.yield()
                steps.end.wait()
                if flag.isUp { throw Abandoned() }
            }
        }
    }

    func draw() async throws {
        steps.draw.signal()
        for await _ in drawn.stream { break }
    }

    func commit() async throws {
        steps.end.signal()
        try await task.value
    }

    func rollBack() async {
        flag.raise()
        steps.end.signal()
        _ = await task.result
    }
}
