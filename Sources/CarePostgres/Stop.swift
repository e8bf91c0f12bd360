import CPQ
import Foundation

/// A word that whoever asked has gone: the statement that runs for him is given up.
final class Stop: @unchecked Sendable {
    private let lock = NSLock()
    private var asked = false
    private var running: PostgresConnection?

    var isAsked: Bool { lock.withLock { asked } }

    func ask() {
        let cancel: OpaquePointer? = lock.withLock {
            asked = true
            return running.flatMap { PQgetCancel($0.handle) }
        }
        guard let cancel else { return }
        var words = [CChar](repeating: 0, count: 256)
        _ = PQcancel(cancel, &words, Int32(words.count))
        PQfreeCancel(cancel)
    }

    /// Runs something on a connection that may be told to stop meanwhile.
    func during<T>(_ connection: PostgresConnection, _ body: () throws -> T) throws -> T {
        let isLate = lock.withLock {
            if !asked { running = connection }
            return asked
        }
        if isLate { throw CancellationError() }
        defer { lock.withLock { running = nil } }
        return try body()
    }
}
