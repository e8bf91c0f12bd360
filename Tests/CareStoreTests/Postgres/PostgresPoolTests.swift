import CareStore
import Foundation
import Testing

@testable import CarePostgres

struct PostgresPoolTests {
    @Test func `who comes when too many wait is refused at once, and the others are served`() async throws {
        let pool = PostgresPool(PostgresPlace("postgresql:///none"), threads: 1, capacity: 1)
        let gate = DispatchSemaphore(value: 0)
        let begun = AsyncStream<Void>.makeStream()
        let refusals = AsyncStream<StoreFault>.makeStream()
        let served = AsyncStream<Void>.makeStream()

        pool.submit(
            .init(
                run: { _ in
                    begun.continuation.yield(); gate.wait()
                },
                refuse: { _ in }
            )
        )
        for await _ in begun.stream { break }
        pool.submit(.init(run: { _ in served.continuation.yield() }, refuse: { _ in }))
        pool.submit(.init(run: { _ in }, refuse: { refusals.continuation.yield($0) }))
        let refusal = await refusals.stream.first { _ in true }
        gate.signal()
        for await _ in served.stream { break }
        await pool.close()

        #expect(refusal?.kind == .busy)
    }

    @Test func `after the close everybody is refused`() async {
        let pool = PostgresPool(PostgresPlace("postgresql:///none"), threads: 2)
        let refusals = AsyncStream<StoreFault>.makeStream()

        await pool.close()
        pool.submit(.init(run: { _ in }, refuse: { refusals.continuation.yield($0) }))

        #expect(await refusals.stream.first { _ in true } != nil)
    }
}
