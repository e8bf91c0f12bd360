import CareStore
import CareTesting
import Foundation
import Synchronization
import Testing

/// What the rest of the desk relies on, whatever database stands behind the port.
@Suite(.clause("8.3"))
struct DatabaseTests {
    private struct Mishap: Error, Equatable {}

    @Test(arguments: Driver.underTest)
    func `a deed is written whole or not at all`(driver: Driver) async throws {
        let store = try await driver.migrated()

        await #expect(throws: Mishap.self) {
            try await store.database.write { connection in
                try QueueRows.upsert(key: "a", body: "", in: connection)
                try connection.add(1, to: "c")
                throw Mishap()
            }
        }

        #expect(try await store.database.read { try QueueRows.all(in: $0).isEmpty })
        #expect(try await store.database.read { try Counters.all(under: "", in: $0).isEmpty })
    }

    @Test(arguments: Driver.underTest)
    func `who has his answer is read by everybody after him`(driver: Driver) async throws {
        let store = try await driver.migrated()

        try await withThrowingTaskGroup(of: Bool.self) { group in
            for index in 0..<40 {
                group.addTask {
                    try await store.database.write { try QueueRows.upsert(key: "\(index)", body: "", in: $0) }
                    return try await store.database.read { try QueueRows.all(in: $0).contains { $0.key == "\(index)" } }
                }
            }
            for try await isSeen in group { #expect(isSeen) }
        }
    }

    @Test(arguments: Driver.underTest)
    func `a reader goes on seeing what it saw first`(driver: Driver) async throws {
        let store = try await driver.migrated()
        try await store.database.write { try QueueRows.upsert(key: "a", body: "old", in: $0) }
        let hasRead = AsyncStream.makeStream(of: Void.self)
        let hasWritten = DispatchSemaphore(value: 0)

        let reader = Task(executorPreference: ThreadOfItsOwn()) {
            try await store.database.read { connection in
                let before = try QueueRows.all(in: connection).map(\.body)
                hasRead.continuation.finish()
                hasWritten.wait()
                return (before, try QueueRows.all(in: connection).map(\.body))
            }
        }
        for await _ in hasRead.stream {}
        try await store.database.write { try QueueRows.upsert(key: "a", body: "new", in: $0) }
        hasWritten.signal()

        let (before, after) = try await reader.value
        #expect(before == ["old"])
        #expect(after == ["old"])
        #expect(try await store.database.read { try QueueRows.all(in: $0).map(\.body) } == ["new"])
    }

    @Test(arguments: Driver.underTest)
    func `a reader writes nothing`(driver: Driver) async throws {
        let store = try await driver.migrated()

        await #expect(throws: StoreFault.self) {
            try await store.database.read { try QueueRows.upsert(key: "a", body: "", in: $0) }
        }

        #expect(try await store.database.read { try QueueRows.all(in: $0).isEmpty })
    }

    @Test(arguments: Driver.underTest)
    func `of many deeds at once only the culprit fails`(driver: Driver) async throws {
        let store = try await driver.migrated()
        let runs = Mutex(0)

        let outcomes = try await besieged(store, 40) { index, connection in
            runs.withLock { $0 += 1 }
            try QueueRows.upsert(key: "\(index)", body: "", in: connection)
            try connection.add(1, to: "deeds")
            try SearchIndex.add("aaaaaaaa", at: Int64(index) + 1, to: connection)
            if index == 39 { throw Mishap() }
        }

        let (keys, counters, places) = try await store.database.read { connection in
            (
                Set(try QueueRows.all(in: connection).map(\.key)), try Counters.all(under: "", in: connection),
                try SearchIndex.places(holding: ["aaaaaaaa"], before: .max, limit: 100, in: connection)
            )
        }
        #expect(outcomes == Array(repeating: true, count: 39) + [false])
        #expect(keys == Set((0..<39).map(String.init)))
        #expect(counters == ["deeds": 39])
        #expect(places == (1...39).reversed())
        if driver.batches {
            #expect(runs.withLock { $0 } > 40, "the deeds before the culprit were run a second time")
        }
    }

    @Test(arguments: Driver.underTest, Array(UInt64(1)...8))
    func `whichever deeds fail, the others are written once`(driver: Driver, seed: UInt64) async throws {
        var random = SplitMix64(seed: seed)
        let culprits = Set((0..<30).filter { _ in Int.random(in: 0..<4, using: &random) == 0 })
        let store = try await driver.migrated()

        let outcomes = try await besieged(store, 30) { index, connection in
            try connection.add(1, to: "deeds")
            try connection.add(1, to: "deed/\(index)")
            _ = try Journal.append([.sample("ticket/\(index)")], to: connection)
            if culprits.contains(index) { _ = try Journal.append([.sample("ticket/\(index)")], to: connection) }
        }

        let good = (0..<30).filter { !culprits.contains($0) }
        let (streams, counters) = try await store.database.read { connection in
            (
                try Journal.after(0, limit: 100, in: connection).map(\.stream),
                try Counters.all(under: "deed", in: connection)
            )
        }
        #expect(outcomes == (0..<30).map { !culprits.contains($0) }, "seed \(seed)")
        #expect(streams.sorted() == good.map { "ticket/\($0)" }.sorted(), "seed \(seed)")
        #expect(counters["s"] == (good.isEmpty ? nil : Int64(good.count)), "seed \(seed)")
        #expect(good.allSatisfy { counters["/\($0)"] == 1 }, "seed \(seed)")
    }

    @Test(arguments: Driver.underTest)
    func `a deed that takes its turn sees what the deed before it wrote`(driver: Driver) async throws {
        let store = try await driver.migrated()

        _ = try await besieged(store, 25) { _, connection in
            try connection.takeTurn(in: "queues")
            let count = try QueueRows.all(in: connection).count
            try QueueRows.upsert(key: "\(count)", body: "", in: connection)
        }

        #expect(try await store.database.read { try QueueRows.all(in: $0).count } == 25)
    }

    @Test(arguments: Driver.underTest)
    func `what was begun before the close is written, and what comes after is refused`(driver: Driver) async throws {
        let store = try await driver.migrated()
        let database = store.database
        let (running, gate) = (AsyncStream.makeStream(of: Void.self), DispatchSemaphore(value: 0))

        async let first: Void = database.write { connection in
            running.continuation.finish()
            gate.wait()
            try QueueRows.upsert(key: "first", body: "", in: connection)
        }
        for await _ in running.stream {}
        let closing = Task { await database.close() }
        gate.signal()
        try await first
        await closing.value

        await #expect(throws: (any Error).self) {
            try await database.write { try QueueRows.upsert(key: "late", body: "", in: $0) }
        }
        await #expect(throws: (any Error).self) { try await database.read { try QueueRows.all(in: $0).count } }
    }

    @Test(arguments: Driver.underTest)
    func `readers who are at work when the database closes end in peace`(driver: Driver) async throws {
        for _ in 0..<4 {
            let store = try await driver.migrated()
            let database = store.database
            try await database.write { try Bulk.tickets(300, into: $0) }
            let reading = AsyncStream.makeStream(of: Void.self)

            let readers = (0..<4).map { _ in
                Task {
                    try await database.read { connection in
                        reading.continuation.yield()
                        return try (0..<20).map { _ in try Tickets.waiting(in: connection).count }
                    }
                }
            }
            var begun = 0
            for await _ in reading.stream {
                begun += 1
                if begun == 4 { break }
            }
            await database.close()

            for reader in readers { #expect(try await Set(reader.value).count == 1) }
        }
    }

    /// Does many deeds while the writer is held up, so that they come to it together; answers which of them succeeded.
    private func besieged(
        _ store: Store,
        _ count: Int,
        deed: @escaping @Sendable (Int, any Connection) throws -> Void
    ) async throws -> [Bool] {
        let (held, gate) = (AsyncStream.makeStream(of: Void.self), DispatchSemaphore(value: 0))
        async let holdUp: Void = store.database.write { _ in
            held.continuation.finish()
            gate.wait()
        }
        for await _ in held.stream {}
        let deeds = (0..<count).map { index in
            Task {
                do {
                    try await store.database.write { try deed(index, $0) }
                    return true
                } catch {
                    return false
                }
            }
        }
        try await Task.sleep(for: .milliseconds(30))
        gate.signal()
        try await holdUp
        var outcomes: [Bool] = []
        for deed in deeds { outcomes.append(await deed.value) }
        return outcomes
    }
}

/// Runs a task that blocks where it holds up nobody else.
private final class ThreadOfItsOwn: TaskExecutor {
    private let queue = DispatchQueue(label: "a thread of its own")

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let executor = asUnownedTaskExecutor()
        queue.async { job.runSynchronously(on: executor) }
    }
}
