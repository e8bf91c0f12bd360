import Care
import CareStore

extension Desk {
    /// 合并: lets a ticket go on as another one of the same customer (handbook 2.1; docs/decisions/0040).
    ///
    /// - Parameters:
    ///   - number: The ticket that came later.
    ///   - other: The ticket as which it goes on.
    ///   - actor: Who merges them.
    ///   - request: Key and expected version of the first.
    ///   - otherVersion: The version of the other that he saw; nil when he does not say.
    /// - Returns: The merged ticket.
    /// - Throws: `Refusal` when the two are not to be merged, one is out of reach, or a version is stale.
    package func merge(
        _ number: String,
        into other: String,
        by actor: Actor,
        request: DeedRequest = DeedRequest(),
        otherVersion: Int? = nil
    ) async throws -> DeedOutcome {
        let reach = reach(of: actor)
        return try await change(
            AskedTicket(number: number, reach: reach),
            with: AskedTicket(number: other, reach: reach),
            by: actor,
            request: request
        ) { here, there, moment in
            try there.demand(version: otherVersion)
            return try here.ticket.merging(into: there.ticket, at: moment, by: actor)
        }
    }

    /// Undoes a merger: the ticket stands for itself again.
    package func unmerge(
        _ number: String,
        by actor: Actor,
        request: DeedRequest = DeedRequest()
    ) async throws -> DeedOutcome {
        let reach = reach(of: actor)
        let known = try await database.read { try self.ticket(number, within: reach, in: $0) }
        guard let survivor = known.ticket.survivor ?? known.lastSurvivor else {
            throw Refusal(.notFound, "no-such-merger", Text(zh: "本单没有并入别的工单", en: "The ticket was not merged"))
        }
        do {
            return try await change(
                AskedTicket(number: number, reach: reach),
                with: AskedTicket(number: survivor, reach: reach),
                by: actor,
                request: request
            ) { here, there, moment in try here.ticket.unmerging(from: there.ticket, at: moment, by: actor) }
        } catch let refusal as Refusal where refusal.kind == .notFound && refusal.code == "no-such-ticket" {
            // It would name a ticket that he may not know of.
            throw Refusal.merged
        }
    }

    /// What a merger would do, without doing it; refused as the merger would be.
    package func previewMerger(of number: String, into other: String, by actor: Actor) async throws -> MergerPreview {
        try Ticket.demandRole(of: actor)
        let reach = reach(of: actor)
        let (here, there) = try await database.read { connection in
            let here = try self.ticket(number, within: reach, in: connection)
            return (here, try self.other(other, within: reach, in: connection))
        }
        let moment = max(clock(), here.ticket.changedAt, there.ticket.changedAt)
        let events = try here.ticket.merging(into: there.ticket, at: moment, by: actor)
        var after = there.ticket
        for event in events.there {
            let entry = JournalEntry(
                version: after.version + 1,
                at: moment,
                actor: actor,
                edition: after.edition,
                event: event
            )
            after.apply(entry, under: there.rulebook)
        }
        return MergerPreview(here, into: there, after: after, asOf: moment)
    }

    /// The ticket as which a merged one goes on in the end; nil when it stands for itself or he may not know of that one.
    package func survivor(of number: String, for actor: Actor) async throws -> String? {
        let reach = reach(of: actor)
        return try await database.read { connection in
            var last: String?
            var next = try self.ticket(number, within: reach, in: connection).ticket.survivor
            while let number = next, let id = try Tickets.id(ofNumber: number, in: connection) {
                let ticket = try self.ticketCase(id: id, upTo: nil, in: connection).ticket
                guard reach.holds(ticket) else { return nil }
                (last, next) = (number, ticket.survivor)
            }
            return last
        }
    }

    /// What was merged into a ticket, each as somebody sees it and with what had been merged into it before; nothing outside of his reach.
    package func absorbed(
        by known: TicketCase,
        for actor: Actor,
        in connection: any Connection
    ) throws -> [TicketCase] {
        var found: [TicketCase] = []
        var open = known.ticket.absorbed.map(\.number)
        let reach = reach(of: actor)
        while let number = open.popLast(), found.count < Ticket.mostAbsorbed {
            guard let id = try Tickets.id(ofNumber: number, in: connection) else { continue }
            let other = try ticketCase(id: id, upTo: nil, in: connection)
            guard reach.holds(other.ticket) else { continue }
            found.append(try shown(other, to: actor, in: connection))
            open += other.ticket.absorbed.map(\.number)
        }
        return found.sorted { $0.ticket.number < $1.ticket.number }
    }

    /// The open tickets of the same customer that somebody may merge with a ticket, the newest first.
    package func mergeable(
        with ticket: Ticket,
        for actor: Actor,
        in connection: any Connection
    ) throws -> [TicketRow] {
        guard ticket.isOpen, actor.role.handlesTickets else { return [] }
        let reach = reach(of: actor)
        return try Tickets.ofCustomer(ticket.customer, since: 0, in: connection)
            .filter { $0.isOpen && $0.number != ticket.number && reach.holds($0) }
    }
}

extension TicketCase {
    /// The ticket into which it was merged last, be that undone by now: so that the same undoing twice is told what it is.
    fileprivate var lastSurvivor: String? {
        entries.reversed().lazy.compactMap { entry in
            if case .merged(let body) = entry.event { body.into } else { nil }
        }.first
    }
}
