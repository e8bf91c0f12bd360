import Foundation

/// Tells whoever listens that the journal has grown; what happened is read from the journal itself.
///
/// Announcements may come out of order; a listener therefore never trusts one for more than "there is something new". Where several nodes write, a deed
/// is told only when the journal is complete up to it, by whoever looks at the horizon.
package final class Announcer: @unchecked Sendable {
    private let lock = NSLock()
    private var listeners: [UInt64: AsyncStream<Int64>.Continuation] = [:]
    private var nextListener: UInt64 = 0
    private let followsHorizon: Bool
    private var settled: Int64 = 0
    /// The places of our own deeds that the horizon has not reached.
    private var own: Set<Int64> = []

    init(followsHorizon: Bool = false) {
        self.followsHorizon = followsHorizon
    }

    /// Tells that a deed of this desk was committed; `seq` is the place of its last event.
    func announce(_ seq: Int64) {
        if followsHorizon {
            _ = lock.withLock { own.insert(seq) }
        } else {
            yield(seq)
        }
    }

    /// Tells that the journal is complete up to a place, and returns which deeds up to there were our own.
    func settle(through place: Int64) -> Set<Int64> {
        let passed = lock.withLock {
            settled = max(settled, place)
            let passed = own.filter { $0 <= place }
            own.subtract(passed)
            return passed
        }
        yield(place)
        return passed
    }

    /// Up to where the journal may be read in its order without missing anything.
    package var horizon: Int64 { followsHorizon ? lock.withLock { settled } : .max }

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

    private func yield(_ seq: Int64) {
        for listener in lock.withLock({ Array(listeners.values) }) { listener.yield(seq) }
    }
}
