import Foundation
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A thread of its own for work that may wait: the system gives it what is left over when others have work too.
///
/// On Linux each thread has a niceness of its own (setpriority(2)); elsewhere the class of service says the same.
final class PatientThread: Sendable {
    private struct State {
        var jobs: [@Sendable () -> Void] = []
    }

    /// How far this thread stands back; 19 would be never, 0 is everybody else.
    private static let niceness: Int32 = 10
    private let state = Mutex(State())
    private let arrivals = DispatchSemaphore(value: 0)

    init(_ name: String) {
        let thread = Thread { [self] in
            standBack()
            while true {
                arrivals.wait()
                state.withLock { $0.jobs.removeFirst() }()
            }
        }
        thread.name = name
        thread.qualityOfService = .utility
        thread.start()
    }

    /// Runs jobs one after the other, in the order in which they came.
    func run(_ job: @escaping @Sendable () -> Void) {
        state.withLock { $0.jobs.append(job) }
        arrivals.signal()
    }

    private func standBack() {
        #if os(Linux)
        _ = setpriority(.init(PRIO_PROCESS.rawValue), id_t(0), Self.niceness)
        #endif
    }
}
