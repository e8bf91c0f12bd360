/// The pane beside the ticket: its customer and clauses, the customer's other tickets, or its audit.
struct WorkbenchSide: Sendable {
    /// One piece of the ring that shows how the duties stand; the whole ring is 100.
    struct Arc: Sendable {
        let tone: String
        let dash: String
        let offset: String
    }

    struct Earlier: Sendable {
        let number: String
        let href: String
        let summary: String
        let kind: String
        let status: String
        let received: String
    }

    /// One line of the audit: an event of the journal, or somebody's look at the ticket.
    struct Trace: Sendable {
        let place: String
        let what: String
        let who: String
        let at: String
    }

    let isCustomer: Bool
    let isHistory: Bool
    let isAudit: Bool
    let initial: String
    let arcs: [Arc]
    /// How many duties are met, of how many.
    let share: String
    let dutiesTitle: String
    let tally: String
    let duties: [ClockView]
    let earlier: [Earlier]
    let journal: [Trace]
    /// Who looked at the ticket; nil for whoever may not read the access log.
    let looks: [Trace]?
}
