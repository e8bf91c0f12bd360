/// The workbench of one agent: his queue by the time left, the ticket that is open, and what belongs to it.
struct WorkbenchView: View {
    static let template = "desk/show"

    struct Tab: Sendable {
        let label: String
        let count: String?
        let href: String
        /// The deed whose key opens it.
        let key: String
        let isCurrent: Bool
    }

    struct Group: Sendable {
        let title: String
        let count: String
        let tone: String
        let lines: [TicketLine]
    }

    struct Figure: Sendable {
        let label: String
        let value: String
        let tone: String
    }

    /// Whether he takes calls and tickets, and does not only read them.
    let handles: Bool
    let refusal: RefusalView?
    let lists: [Tab]
    let groups: [Group]
    let empty: String
    let total: String
    /// What stands where the ticket would, while none is open.
    let figures: [Figure]
    let ticket: TicketView?
    /// The clocks that matter most; the side names them all.
    let cards: [ClockView]
    let actions: [ActionView]
    let writer: ComposerView?
    let sides: [Tab]
    let side: WorkbenchSide?
    /// The queue without a ticket, for who sees one pane at a time.
    let queueAddress: String
}
