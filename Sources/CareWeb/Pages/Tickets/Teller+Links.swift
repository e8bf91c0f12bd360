import Care

extension Teller {
    /// What became of links with other tickets; one that he may not know of is not named.
    func tellLink(_ event: TicketEvent) -> Telling {
        let words = visit.words
        return switch event {
        case .linked(let body):
            Telling("right", words["event_linked", words[body.link.kind.name], named(body.link.ticket)])
        case .unlinked(let body):
            Telling("x", words["event_unlinked", words[body.link.kind.name], named(body.link.ticket)])
        case .merged(let body): Telling("right", words["event_merged", named(body.into)])
        case .unmerged(let body): Telling("x", words["event_unmerged", named(body.from)])
        case .absorbed(let body): Telling("down", words["event_absorbed", named(body.ticket.number)], tone: "warn")
        case .released(let body): Telling("x", words["event_released", named(body.ticket)])
        default: Telling("dot", event.type)
        }
    }

    func named(_ number: String) -> String { number == TicketEvent.unnamed ? visit.words["anotherTicket"] : number }
}
