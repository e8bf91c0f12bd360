/// Which other tickets a ticket names: a ticket that somebody may not know of is not named to him either (handbook 7.2).
extension Ticket {
    /// The numbers of the tickets that it has to do with now.
    package var namedTickets: Set<String> {
        Set(links.map(\.ticket)).union(absorbed.map(\.number)).union(survivor.map { [$0] } ?? [])
    }

    /// The ticket without what names others than these; that it was merged is said, but not into which.
    package func naming(only known: Set<String>) -> Ticket {
        var shown = self
        shown.links.removeAll { !known.contains($0.ticket) }
        shown.absorbed.removeAll { !known.contains($0.number) }
        if case .merged(let into, let at) = ending, !known.contains(into) {
            shown.ending = .merged(into: TicketEvent.unnamed, at: at)
        }
        return shown
    }
}

extension TicketEvent {
    /// What stands in place of a number that somebody may not know.
    package static let unnamed = ""

    /// The other ticket that the event names.
    package var namedTicket: String? {
        switch self {
        case .linked(let body): body.link.ticket
        case .unlinked(let body): body.link.ticket
        case .merged(let body): body.into
        case .unmerged(let body): body.from
        case .absorbed(let body): body.ticket.number
        case .released(let body): body.ticket
        default: nil
        }
    }

    /// The event without the number of a ticket that is none of these.
    package func naming(only known: Set<String>) -> TicketEvent {
        guard let number = namedTicket, !known.contains(number) else { return self }
        return switch self {
        case .linked(let body): .linked(.init(TicketLink(body.link.kind, Self.unnamed)))
        case .unlinked(let body): .unlinked(.init(TicketLink(body.link.kind, Self.unnamed)))
        case .merged: .merged(.init(into: Self.unnamed))
        case .unmerged: .unmerged(.init(from: Self.unnamed))
        case .absorbed(let body): .absorbed(.init(body.ticket.unnamed, priority: body.priority))
        case .released: .released(.init(Self.unnamed))
        default: self
        }
    }
}
