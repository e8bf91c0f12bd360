import Care
import CareStore

extension Desk {
    /// How many open tickets of a customer are shown beside the form.
    private static let shownAtMost = 10
    /// How many digits a number must have before anybody is looked up by it.
    private static let digitsAtLeast = 7

    /// What would become of a contact as it stands: what its record lacks, whose tickets are open, and whether it would be counted on one.
    ///
    /// Whoever asks about a number looks for somebody, found or not: that is noted in the access log. Nothing is written otherwise, and of somebody
    /// without an open ticket within his reach nothing is said, not even that the desk knows him.
    ///
    /// - Throws: `Refusal` when the actor takes no contacts, or a field holds what no record may hold.
    package func outlook(of contact: ContactRequest, by actor: Actor) async throws -> ContactOutlook {
        try Ticket.demandIntake(of: actor)
        try contact.record.validateSoFar()
        var outlook = ContactOutlook(missing: contact.record.missing)
        let category = category(of: contact)
        outlook.alike = try await alike(category, for: actor)
        guard let number = contact.record.number?.words.flatMap(Self.normalised), number.count >= Self.digitsAtLeast
        else { return outlook }
        let known = try await matters(of: number, category, for: actor)
        outlook.open = known?.open ?? []
        outlook.isUrging = known?.urged != nil
        outlook.urged = known?.urged.flatMap { reach(of: actor).holds($0) ? $0.number : nil }
        try await noteLook(at: number, known, by: actor)
        return outlook
    }

    /// What the matter is, when it was chosen or when there are words to tell it by.
    private func category(of contact: ContactRequest) -> Category? {
        contact.record.description.isEmpty ? contact.category : classify(contact).category.value
    }

    private func alike(_ category: Category?, for actor: Actor) async throws -> ContactOutlook.Alike? {
        guard let category else { return nil }
        let day = zone.date(of: clock())
        var list = TicketList(within: reach(of: actor))
        list.isOpen = true
        list.category = category.rawValue
        list.receivedIn = zone.start(of: day).milliseconds..<zone.start(of: day.adding(days: 1)).milliseconds
        let asked = list
        return .init(category: category, day: day, count: try await database.read { try asked.count(in: $0) })
    }

    /// A customer's open tickets as somebody may know of them, and the one on which a contact would be counted.
    private struct Known: Sendable {
        let customer: String
        let open: [(row: TicketRow, summary: String?)]
        let urged: TicketRow?
    }

    /// Nil when nobody has the number.
    private func matters(of number: String, _ category: Category?, for actor: Actor) async throws -> Known? {
        let (index, now, reach) = (vault.index(ofNumber: number), clock(), reach(of: actor))
        let rulebook = try rulebook(inForceAt: now)
        let since = now - rulebook.edition.duplicateWindow(in: rulebook.calendar("always"), before: now)
        return try await database.read { connection in
            guard let customer = try Customers.find(numberIndex: index, in: connection)?.id else { return nil }
            // Whoever a matter is about must not learn of it (handbook 2.2).
            let all = try Tickets.ofCustomer(customer, since: 0, in: connection)
                .filter { $0.isOpen && !(actor.kind == .staff && $0.concerns(actor.name)) }
            let seen = Array(all.filter(reach.holds).prefix(Self.shownAtMost))
            return Known(
                customer: customer,
                open: Array(zip(seen, try self.summaries(of: seen, for: actor, in: connection))),
                urged: all.first { $0.category == category?.rawValue && $0.receivedAt >= since.milliseconds }
            )
        }
    }

    /// Where tickets were opened, the trail of the request notes it with their customer.
    private func noteLook(at number: String, _ known: Known?, by actor: Actor) async throws {
        let shown = known?.open.count ?? 0
        if AccessTrail.current != nil, shown > 0 { return }
        let object = "intake/\(vault.trace(ofSearch: number))"
        var note = AccessNote(.read, object, by: actor, result: shown == 0 ? .notFound : .done, count: shown)
        note.subject = known?.customer
        try await accessLog.note(note)
    }
}
