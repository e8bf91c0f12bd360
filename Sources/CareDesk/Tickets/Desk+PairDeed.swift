import Care
import CareStore

extension Desk {
    typealias PairDecision =
        @Sendable (_ here: TicketCase, _ there: TicketCase, _ moment: Moment) throws -> Ticket.Pair

    /// Does one deed on two tickets, each within its reach: what happens to them is written together or not at all.
    ///
    /// - Returns: The first ticket as the deed left it.
    /// - Throws: `Refusal` when the desk says no; when there is no such other ticket, with the field that names it.
    func change(
        _ here: AskedTicket,
        with there: AskedTicket,
        by actor: Actor,
        request: DeedRequest,
        decide: @escaping PairDecision
    ) async throws -> DeedOutcome {
        try Ticket.demandRole(of: actor)
        for _ in 0..<Self.attempts {
            let pair: LoadedPair
            switch try await begin(request, by: actor, reading: { try self.load(here, there, in: $0) }) {
            case .answered(let answer): return answer
            case .known(let loaded): pair = loaded
            }
            try pair.here.known.demand(version: request.expectedVersion)
            let moment = max(clock(), pair.here.known.ticket.changedAt, pair.there.known.ticket.changedAt)
            let events = try decide(pair.here.known, pair.there.known, moment)
            var written: [(write: TicketWrite, after: TicketCase)] = []
            for (events, half) in [(events.here, pair.here), (events.there, pair.there)] where !events.isEmpty {
                written.append(try prepare(events, on: half.known, with: half.key, at: moment, by: actor))
            }
            guard let first = written.first else {
                return DeedOutcome(ticket: pair.here.known, status: 200, isReplay: false)
            }
            written[0].write.idempotency = kept(request, status: 200, write: first.write, by: actor)
            if try await commit(written.map(\.write), changed: written.map(\.after)) {
                return DeedOutcome(ticket: first.after, status: 200, isReplay: false)
            }
        }
        throw DeskFault.lostRace
    }

    private struct LoadedPair: Sendable {
        let here: Half
        let there: Half

        struct Half: Sendable {
            let known: TicketCase
            let key: SubjectKey?
        }
    }

    private func load(
        _ here: AskedTicket,
        _ there: AskedTicket,
        in connection: any Connection
    ) throws -> LoadedPair {
        let (known, key) = try load(here, in: connection)
        let other = try self.other(there.number, within: there.reach, in: connection)
        let keys = try keyRing.keys(of: [other.ticket.customer], in: connection)
        return LoadedPair(
            here: .init(known: known, key: key),
            there: .init(known: other, key: keys[other.ticket.customer])
        )
    }

    /// The other ticket of a deed on two.
    ///
    /// - Throws: `Refusal` of kind `notFound` with the field that names it.
    func other(_ number: String, within reach: Reach, in connection: any Connection) throws -> TicketCase {
        do {
            return try ticket(number, within: reach, in: connection)
        } catch var refusal as Refusal where refusal.kind == .notFound {
            refusal.field = "/ticket"
            throw refusal
        }
    }
}
