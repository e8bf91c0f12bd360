import Synchronization

/// The tickets of which one listener is still to be told; each once, however often it changes meanwhile.
final class PendingTickets: Sendable {
    private let numbers = Mutex<Set<String>>([])

    func add(_ number: String) { numbers.withLock { _ = $0.insert(number) } }

    /// Those that wait, in the order of their numbers; none waits any more.
    func take() -> [String] {
        numbers.withLock { numbers in
            defer { numbers = [] }
            return numbers.sorted()
        }
    }
}
