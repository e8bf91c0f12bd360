/// What stands in the stream of a matter: an event of its own, or what the timekeeper said.
package enum MatterEntry<Own: MatterEvent>: JournalEvent {
    case own(Own)
    case warned(TicketEvent.Warned)
    case breached(TicketEvent.Breached)
    case escalated(TicketEvent.Escalated)

    package var body: any EventBody {
        switch self {
        case .own(let event): event.body
        case .warned(let body): body
        case .breached(let body): body
        case .escalated(let body): body
        }
    }

    package init(type: String, _ body: BodyFields) throws {
        switch type {
        case TicketEvent.Warned.type: self = .warned(try .init(body))
        case TicketEvent.Breached.type: self = .breached(try .init(body))
        case TicketEvent.Escalated.type: self = .escalated(try .init(body))
        default: self = .own(try Own(type: type, body))
        }
    }

    package func mapPersonal<E: Error>(
        _ change: (PersonalText) throws(E) -> PersonalText
    ) throws(E) -> MatterEntry<Own> {
        if case .own(let event) = self { .own(try event.mapPersonal(change)) } else { self }
    }
}

extension JournalEntry {
    /// The same entry around another event.
    package func around<Other>(_ event: Other) -> JournalEntry<Other> {
        JournalEntry<Other>(version: version, at: at, actor: actor, edition: edition, event: event)
    }
}
