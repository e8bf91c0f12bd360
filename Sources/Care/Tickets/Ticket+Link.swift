/// 关联: tickets that have to do with each other, told from both sides (docs/decisions/0038).
extension Ticket {
    /// How many links one ticket has at most.
    package static let mostLinks = 50

    /// What a deed on two tickets lets happen to each.
    package typealias Pair = (here: [TicketEvent], there: [TicketEvent])

    /// Links this ticket with another; the same link again changes nothing.
    package func linking(_ kind: TicketLink.Kind, to other: Ticket, by actor: Actor) throws(Refusal) -> Pair {
        try Ticket.demandRole(of: actor)
        try demandDifferent(other)
        if let link = link(to: other) {
            if link.kind == kind { return ([], []) }
            throw Refusal(
                .conflict,
                "already-linked",
                Text(
                    zh: "两张工单已关联为“\(link.kind.name.zh)”，请先解除",
                    en: "The two are linked already as “\(link.kind.name.en.lowercased())”; unlink them first"
                ),
                field: "/kind",
                clause: ClauseNumber(2, 1)
            )
        }
        for ticket in [self, other] where ticket.links.count >= Self.mostLinks {
            throw Refusal(
                .limit,
                "too-many",
                Text(
                    zh: "工单 \(ticket.number) 已有 \(Self.mostLinks) 个关联，不能再加",
                    en: "Ticket \(ticket.number) has \(Self.mostLinks) links, and no more fit"
                ),
                field: "/ticket",
                clause: ClauseNumber(2, 1)
            )
        }
        return (
            [.linked(.init(TicketLink(kind, other.number)))], [.linked(.init(TicketLink(kind.inverse, number)))]
        )
    }

    /// Takes a link off both tickets.
    package func unlinking(from other: Ticket, by actor: Actor) throws(Refusal) -> Pair {
        try Ticket.demandRole(of: actor)
        guard let link = link(to: other) else {
            throw Refusal(
                .notFound,
                "no-such-link",
                Text(zh: "两张工单没有关联", en: "The two are not linked"),
                field: "/ticket"
            )
        }
        let inverse = TicketLink(link.kind.inverse, number)
        return ([.unlinked(.init(link))], [.unlinked(.init(inverse))])
    }

    func demandDifferent(_ other: Ticket) throws(Refusal) {
        if other.number == number {
            throw .field("/ticket", "不能是工单自己", "That is the same ticket", clause: "2.1")
        }
    }

    private func link(to other: Ticket) -> TicketLink? { links.first { $0.ticket == other.number } }
}
