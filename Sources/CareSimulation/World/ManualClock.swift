import Care
import Synchronization

/// The time of a simulated centre: it stands still until somebody moves it, and the desk's own clock may go wrong beside it.
final class ManualClock: Sendable {
    private struct State: Sendable {
        var time: Moment
        /// By how much the desk's clock is ahead of the true time.
        var error = Span.zero
    }

    private let state: Mutex<State>

    init(at moment: Moment) {
        state = Mutex(State(time: moment))
    }

    /// The true time.
    var time: Moment { state.withLock { $0.time } }

    /// What the desk reads.
    var reading: Moment { state.withLock { $0.time + $0.error } }

    /// Lets time pass; it never goes back.
    func advance(to moment: Moment) {
        state.withLock { $0.time = max($0.time, moment) }
    }

    /// Sets the desk's clock wrong by so much more, as an operator or a time server may.
    func step(by span: Span) {
        state.withLock { $0.error = $0.error + span }
    }

    /// The true time at which the desk will read that moment.
    func time(of reading: Moment) -> Moment {
        state.withLock { reading - $0.error }
    }
}
