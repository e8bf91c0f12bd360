import Foundation
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A thread of its own for work that may wait: the system gives it what is left over when others have work too.
///
/// On Linux each thread has a scheduling policy of its own (sched(7)); elsewhere the class of service says the same. Under `SCHED_IDLE` a processor that is
/// never idle would let nobody in, so that a second thread, which stands back by niceness alone, takes the next job when the first has been at one for too long.
final class PatientThread: Sendable {
    private struct State {
        var jobs: [@Sendable () -> Void] = []
        /// Since when the first thread has been at its job; nil while it has none.
        var began: ContinuousClock.Instant?
    }

    private enum Patience {
        case whatIsLeft, nice
    }

    /// How long one job may take before the second thread takes the next; ten times what it takes on an idle processor.
    private static let limit = Duration.seconds(1)
    /// How far the second thread stands back; 19 would be never, 0 is everybody else.
    private static let niceness: Int32 = 10
    /// `SCHED_IDLE` of sched(7), which the headers show only to GNU sources.
    private static let idlePolicy: Int32 = 5
    private let state = Mutex(State())
    private let arrivals = (first: DispatchSemaphore(value: 0), second: DispatchSemaphore(value: 0))

    init(_ name: String) {
        start(name) { [self] in
            standBack(.whatIsLeft)
            while true {
                arrivals.first.wait()
                runNext()
            }
        }
        start(name + ".late") { [self] in
            standBack(.nice)
            while true {
                arrivals.second.wait()
                takeOver()
            }
        }
    }

    /// Runs jobs in the order in which they came, one after the other unless one takes too long.
    func run(_ job: @escaping @Sendable () -> Void) {
        state.withLock { $0.jobs.append(job) }
        arrivals.first.signal()
        arrivals.second.signal()
    }

    private func runNext() {
        let job = state.withLock { state -> (@Sendable () -> Void)? in
            if state.jobs.isEmpty { return nil }
            state.began = .now
            return state.jobs.removeFirst()
        }
        job?()
        state.withLock { $0.began = nil }
    }

    /// Looks until nobody waits any more, and helps while the first thread does not get on.
    private func takeOver() {
        while true {
            let (waits, job) = state.withLock { state -> (Bool, (@Sendable () -> Void)?) in
                if state.jobs.isEmpty { return (false, nil) }
                guard let began = state.began, began.duration(to: .now) > Self.limit else { return (true, nil) }
                return (true, state.jobs.removeFirst())
            }
            if !waits { return }
            if let job { job() } else { Thread.sleep(forTimeInterval: 0.1) }
        }
    }

    private func start(_ name: String, _ body: @escaping @Sendable () -> Void) {
        let thread = Thread(block: body)
        thread.name = name
        thread.qualityOfService = .utility
        thread.start()
    }

    private func standBack(_ patience: Patience) {
        #if os(Linux)
        switch patience {
        case .whatIsLeft:
            var parameters = sched_param()
            // A system that refuses leaves the niceness.
            if sched_setscheduler(0, Self.idlePolicy, &parameters) == 0 { return }
            fallthrough
        case .nice:
            _ = setpriority(.init(PRIO_PROCESS.rawValue), id_t(0), Self.niceness)
        }
        #endif
    }
}
