import Foundation

/// Tells whoever listens that the journal has grown; what happened is read from the journal itself.
///
/// Announcements may come out of order; a listener therefore never trusts one for more than "there is something new".
package final class Announcer: @unchecked Sendable {
    private let lock = NSLock()
    private var listeners: [UInt64: AsyncStream<Int64>.Continuation] = [:]
    private var nextListener: UInt64 = 0

    init() {}

    func announce(_ seq: Int64) {
        for listener in lock.withLock({ Array(listeners.values) }) { listener.yield(seq) }
    }

    /// How many listen now.
    package var count: Int { lock.withLock { listeners.count } }

    /// The places of new events, as they come; only the newest is kept while the listener is busy.
    package func listen() -> AsyncStream<Int64> {
        AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            let id = lock.withLock {
                nextListener += 1
                listeners[nextListener] = continuation
                return nextListener
            }
            continuation.onTermination = { [weak self] _ in
                guard let self else { return }
                _ = self.lock.withLock { self.listeners.removeValue(forKey: id) }
            }
        }
    }
}
