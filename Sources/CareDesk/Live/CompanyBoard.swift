import Care
import Synchronization

/// Who has which ticket open at this node, and whoever wants to hear of it; in memory alone (docs/decisions/0043).
final class CompanyBoard: Sendable {
    private struct State {
        var company = Company()
        var listeners: [String: [Int: AsyncStream<String>.Continuation]] = [:]
        var next = 0
        var sweptAt: Moment?
    }

    /// How often everybody who has left without a word is forgotten.
    private static let sweep = Span.minutes(1)

    private let state = Mutex(State())

    /// Somebody says that he has a ticket open; returns who else has.
    func join(_ person: String, named name: String, isTyping: Bool, at ticket: String, now: Moment) -> [Company.Member]
    {
        state.withLock { state in
            if state.sweptAt.map({ now - $0 >= Self.sweep }) ?? true {
                state.company.prune(now: now)
                state.sweptAt = now
            }
            let isNews = state.company.join(person, named: name, isTyping: isTyping, at: ticket, now: now)
            let others = state.company.others(than: person, at: ticket, now: now)
            if isNews { tell(others, of: ticket, in: state) }
            return others
        }
    }

    func leave(_ person: String, at ticket: String, now: Moment) {
        state.withLock { state in
            guard state.company.leave(person, at: ticket, now: now) else { return }
            tell(state.company.others(than: person, at: ticket, now: now), of: ticket, in: state)
        }
    }

    func others(than person: String, at ticket: String, now: Moment) -> [Company.Member] {
        state.withLock { $0.company.others(than: person, at: ticket, now: now) }
    }

    /// The tickets at which something changed for somebody, beginning with those that he has open.
    func listen(_ person: String, now: Moment) -> AsyncStream<String> {
        AsyncStream(bufferingPolicy: .bufferingNewest(Company.mostTickets * 2)) { continuation in
            let id = state.withLock { state in
                state.next += 1
                state.listeners[person, default: [:]][state.next] = continuation
                for ticket in state.company.tickets(of: person, now: now) { continuation.yield(ticket) }
                return state.next
            }
            continuation.onTermination = { [weak self] _ in self?.forget(person, id) }
        }
    }

    private func tell(_ others: [Company.Member], of ticket: String, in state: State) {
        for other in others {
            for listener in (state.listeners[other.person] ?? [:]).values { listener.yield(ticket) }
        }
    }

    private func forget(_ person: String, _ id: Int) {
        state.withLock { state in
            state.listeners[person]?[id] = nil
            if state.listeners[person]?.isEmpty ?? false { state.listeners[person] = nil }
        }
    }
}
