import Care
import CareDesk
import CareStore
import HTTPTypes
import Hummingbird

extension Pages {
    typealias Refused = (deed: TicketDeed, form: Form, refusal: Refusal)

    /// A ticket as it stands now; after a refused deed with the reason and what was typed.
    func ticketPage(_ look: TicketLook, in visit: Visit) async throws -> Response {
        let sight = try await sight(of: look, in: visit)
        if let there = try await led(from: sight) {
            return redirect(to: "/tickets/\(Self.encoded(there))", telling: Flash("flashLed", look.number))
        }
        return page(
            sight.view,
            under: PageTitle(sight),
            in: visit,
            status: sight.look.status
        )
    }

    /// Everything that a page says of one ticket; outside of his reach there is none.
    func sight(of look: TicketLook, in visit: Visit) async throws -> TicketSight {
        guard let actor = visit.actor else { throw HTTPError(.forbidden) }
        let reach = desk.reach(of: actor)
        let (known, absorbed, mergeable, linked) = try await desk.database.read { connection in
            let known = try desk.shown(
                desk.ticket(look.number, within: reach, in: connection),
                to: actor,
                in: connection
            )
            let rows = try Tickets.rows(numbers: known.ticket.namedTickets.sorted(), in: connection)
            return (
                known, try desk.absorbed(by: known, for: actor, in: connection),
                try desk.mergeable(with: known.ticket, for: actor, in: connection),
                Array(zip(rows, try desk.summaries(of: rows, for: actor, in: connection)))
            )
        }
        let ticket = known.ticket
        let people = absorbed.reduce(Self.people(in: known)) { $0.union(Self.people(in: $1)) }
        let teller = Teller(
            visit: visit,
            edition: known.rulebook.edition,
            people: try await displayNames(of: people),
            queues: queueNames(in: visit.words),
            ticket: ticket.number
        )
        let wording = try await wording(of: look, by: actor)
        let corrections = try await desk.database.read { try desk.corrections(of: ticket.customer, in: $0) }
        return TicketSight(
            look: look,
            known: known,
            absorbed: absorbed,
            about: TicketAbout(ticket: ticket, corrections: corrections, teller: teller, visit: visit),
            forms: DeedForms(
                ticket: ticket,
                visit: visit,
                queues: desk.dispatcher.settings.queues,
                agents: await desk.dispatcher.profiles(),
                refused: look.refused,
                previewed: look.previewed,
                mergeable: mergeable,
                back: look.back,
                wording: wording
            ),
            linked: linked.map { (row: $0.0, summary: $0.1) },
            waiting: await desk.dispatcher.explainWaiting(ticket.number, asOf: visit.now),
            others: desk.company(of: ticket.number, besides: actor),
            actor: actor
        )
    }

    /// What was found in the reply that was just refused for its words; nil when nothing was refused for that.
    private func wording(of look: TicketLook, by actor: Actor) async throws -> WordingReport? {
        guard let refused = look.refused, refused.deed == .message, refused.refusal.code.hasPrefix("wording-") else {
            return nil
        }
        return try await desk.checkWording(of: refused.form["text"], on: look.number, by: actor).report
    }

    private static func people(in known: TicketCase) -> Set<String> {
        var people = Set(known.entries.filter { $0.actor.kind == .staff }.map(\.actor.name))
        for entry in known.entries {
            switch entry.event {
            case .assigned(let body):
                people.insert(body.agent)
                people.formUnion(body.explanation?.candidates.prefix(3).map(\.agent) ?? [])
            case .taken(let body): people.insert(body.agent)
            case .refused(let body): people.insert(body.agent)
            case .transferOffered(let body):
                if case .agent(let agent) = body.to { people.insert(agent) }
            case .transferAnswered(let body):
                if let agent = body.agent { people.insert(agent) }
            default: break
            }
        }
        return people
    }
}
