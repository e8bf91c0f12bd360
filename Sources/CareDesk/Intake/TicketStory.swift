import Care
import CareStore

/// A new ticket while it is told: events at one or more moments, folded as they come and written together.
struct TicketStory {
    let id: String
    let author: Actor
    let rulebook: Rulebook
    let key: SubjectKey
    private(set) var events: [TicketEvent] = []
    private(set) var entries: [JournalEntry<TicketEvent>] = []
    private var ticket: Ticket?

    init(id: String, author: Actor, rulebook: Rulebook, key: SubjectKey) {
        self.id = id
        self.author = author
        self.rulebook = rulebook
        self.key = key
    }

    mutating func add(_ more: [TicketEvent], at moment: Moment, on desk: Desk) throws {
        let sealed = try desk.seal(
            more,
            after: entries.count,
            edition: rulebook.edition.version,
            by: author,
            at: moment,
            with: key
        )
        for entry in sealed {
            if ticket == nil {
                ticket = Ticket(id: id, accepted: entry, under: rulebook)
            } else {
                ticket?.apply(entry, under: rulebook)
            }
        }
        events += more
        entries += sealed
    }

    /// Adds what was done before the desk knew of the matter.
    mutating func recall(_ past: PastDeed, on desk: Desk) throws {
        guard let ticket else { throw DeskFault.lostRace }
        let moment = past.at ?? ticket.changedAt
        try add(ticket.recalling(past, at: moment, by: author), at: moment, on: desk)
    }

    /// The ticket as it now stands, with the rows of its journal.
    func told() throws -> TicketCase {
        guard let ticket else { throw DeskFault.lostRace }
        let rows = try EntryCodec().rows(entries, stream: TicketCase.stream(id), after: JournalRow.genesis)
        return TicketCase(ticket: ticket, rows: rows, entries: entries, rulebook: rulebook)
    }
}
