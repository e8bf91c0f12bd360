/// 回避: whom a ticket is about, and who therefore neither handles nor sees it (handbook 2.2, 7.2).
extension Ticket {
    /// How many people one ticket may be about.
    package static let mostConcerned = 20

    /// Says whom the ticket is about, in place of what was said before; whoever has it and is among them gives it back.
    ///
    /// A lead and a complaint officer name anybody. Everybody else names himself only: he may step aside, but hide a ticket from nobody.
    package func declaring(
        conflictOf people: Set<String>,
        because reason: String,
        by actor: Actor
    ) throws(Refusal) -> [TicketEvent] {
        try Ticket.demandRole(of: actor)
        guard !reason.isBlank else {
            throw .field("/reason", "回避须写明原因", "A conflict of interest needs a reason", clause: "2.2")
        }
        guard people.count <= Self.mostConcerned else {
            throw .field(
                "/people",
                "最多 \(Self.mostConcerned) 人",
                "At most \(Self.mostConcerned) people",
                clause: "2.2"
            )
        }
        guard actor.role.leads || actor.role == .complaints || people == concerned.union([actor.name]) else {
            throw Refusal(
                .forbidden,
                "role-may-not",
                Text(zh: "您只能申请本人回避", en: "You may name nobody but yourself"),
                field: "/people",
                clause: ClauseNumber(2, 2)
            )
        }
        if people == concerned { return [] }
        let isWithOne = isOpen && assignment.agent.map(people.contains) ?? false
        return [.concerned(.init(people: people, reason: reason))]
            + (isWithOne ? [.queued(.init(queue: queue, reason: .conflict))] : [])
    }

    /// Refuses to give the ticket to somebody whom it is about.
    func demandNoConflict(_ agent: String) throws(Refusal) {
        guard concerned.contains(agent) else { return }
        throw Refusal(
            .conflict,
            "conflict-of-interest",
            Text(zh: "\(agent) 须回避此工单", en: "\(agent) has a conflict of interest with this ticket"),
            clause: ClauseNumber(2, 2)
        )
    }

    mutating func concern(_ people: Set<String>) {
        concerned = people
        guard let transfer else { return }
        if case .agent(let agent) = transfer.to, people.contains(agent) { self.transfer = nil }
        if people.contains(transfer.from) { self.transfer = nil }
    }
}
