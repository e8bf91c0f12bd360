/// Which tickets somebody may know of: the one predicate behind every list, page, search, figure, feed and deed (handbook 7.2).
///
/// What may be done to them is his role's; see ``Permission``. A ticket outside of his reach does not exist for him, so that not even its number tells him
/// anything (docs/decisions/0019).
package struct Reach: Hashable, Sendable {
    /// How far it goes before his own tickets are added and those about himself are taken away.
    package enum Extent: Hashable, Sendable {
        /// No ticket at all, not even one's own: the role reads none.
        case nothing
        /// Every ticket.
        case everything
        /// Those in some queues of some provinces; nil sets no bound.
        case part(queues: Set<String>?, provinces: Set<String>?)
    }

    /// Whose reach it is; empty for the desk itself, which no ticket is about.
    package let person: String
    package let extent: Extent

    package init(_ extent: Extent, of person: String) {
        self.person = person
        self.extent = extent
    }

    /// The desk's own parts, integrations and the doors of customers see every ticket.
    package static let everything = Reach(.everything, of: "")

    /// The same person's, bounded by nothing but what is about himself.
    package var widened: Reach { Reach(.everything, of: person) }

    /// Whether a ticket is within it; asked of every row of a list, so that it is made for each kind of them.
    @inlinable
    package func holds(_ ticket: some Reachable) -> Bool {
        switch extent {
        case .nothing: return false
        case .everything: return person.isEmpty || !ticket.concerns(person)
        case .part(let queues, let provinces):
            if ticket.concerns(person) { return false }
            let isInQueue = queues.map { $0.contains(ticket.queue) || $0.contains(ticket.offeredQueue ?? "") } ?? true
            let isInProvince = provinces.map { ticket.knownProvince.map($0.contains) ?? true } ?? true
            return isInQueue && isInProvince || ticket.involves(person)
        }
    }
}

extension Reach {
    /// Whether what waits in a queue may be within it, so that the queue's figures may be told.
    package func covers(queue: String) -> Bool {
        switch extent {
        case .nothing: false
        case .everything: true
        case .part(let queues, _): queues?.contains(queue) ?? true
        }
    }

    /// Whether it ends at the borders of provinces, so that what is counted by queue may not be told.
    package var isBoundByProvince: Bool {
        if case .part(_, _?) = extent { true } else { false }
    }

    /// The reach of an actor.
    ///
    /// Who handles tickets without leading reaches what the dispatcher could offer him: the queues and provinces of his profile. Everybody else whose role
    /// reads tickets reaches all. What the security officer granted stands in place of both (handbook 7.3).
    package init(of actor: Actor, profile: AgentProfile?, granted: ReachGrant?) {
        guard actor.kind == .staff else {
            self = .everything
            return
        }
        let role = actor.role
        if !role.readsTickets {
            self.init(.nothing, of: actor.name)
        } else if let granted {
            self.init(granted.extent, of: actor.name)
        } else if let profile, role.handlesTickets, !role.leads {
            let provinces = profile.provinces.isEmpty ? nil : profile.provinces
            self.init(.part(queues: profile.queues, provinces: provinces), of: actor.name)
        } else {
            self.init(.everything, of: actor.name)
        }
    }
}
