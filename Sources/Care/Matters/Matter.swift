/// A subject that is no ticket, with the duties that the edition lays on it (docs/decisions/0021).
///
/// It is judged by the edition in force when it was opened, as a ticket is.
package struct Matter<Content: MatterContent>: Equatable, Sendable {
    package let id: String
    package let edition: String
    package let openedAt: Moment
    package private(set) var changedAt: Moment
    package private(set) var version: Int
    package private(set) var content: Content
    package private(set) var obligations = Obligations()

    package var stream: String { Content.kind.stream(id) }
    package var isOpen: Bool { content.isOpen }

    /// The matter as its first entry leaves it; nil when that opens none.
    package init?(id: String, opened entry: JournalEntry<MatterEntry<Content.Event>>, under rulebook: Rulebook) {
        guard case .own(let event) = entry.event, let content = Content(entry.around(event)) else { return nil }
        self.id = id
        self.content = content
        edition = entry.edition
        openedAt = entry.at
        changedAt = entry.at
        version = entry.version
        observe(event, entry.at, rulebook)
    }

    package mutating func apply(_ entry: JournalEntry<MatterEntry<Content.Event>>, under rulebook: Rulebook) {
        version = entry.version
        changedAt = entry.at
        switch entry.event {
        case .own(let event):
            content.apply(entry.around(event))
            observe(event, entry.at, rulebook)
            if !content.isOpen { obligations.lapse(at: entry.at, evidence: entry.version) }
        case .warned(let body): obligations.announce(body.percent, of: body.rule, ordinal: body.ordinal)
        case .breached(let body): obligations.announce(100, of: body.rule, ordinal: body.ordinal)
        case .escalated(let body): obligations.announce(body.percent, of: body.rule, ordinal: body.ordinal)
        }
    }

    /// What the timekeeper has to say at a moment; matters go up to whoever answers for their kind (handbook 7.2, 7.3).
    package func announcing(asOf moment: Moment) -> [MatterEntry<Content.Event>] {
        guard isOpen else { return [] }
        return obligations.all.flatMap { $0.announcing(asOf: moment) }.compactMap { event in
            switch event {
            case .warned(let body): .warned(body)
            case .breached(let body): .breached(body)
            case .escalated(let body):
                .escalated(.init(rule: body.rule, ordinal: body.ordinal, percent: body.percent, to: Content.answers))
            default: nil
            }
        }
    }

    package func mapPersonal<E: Error>(_ change: (PersonalText) throws(E) -> PersonalText) throws(E) -> Self {
        var changed = self
        changed.content = try content.mapPersonal(change)
        return changed
    }

    private mutating func observe(_ event: Content.Event, _ at: Moment, _ rulebook: Rulebook) {
        for fact in content.facts(of: event) {
            let fact = Fact(fact.name, at: at, evidence: version, missing: fact.missing)
            obligations.observe(fact, of: content.attributes, under: rulebook)
        }
    }
}
