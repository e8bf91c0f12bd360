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
        default: Telling("dot", event.type)
        }
    }

    func named(_ number: String) -> String { number == TicketEvent.unnamed ? visit.words["anotherTicket"] : number }
}
