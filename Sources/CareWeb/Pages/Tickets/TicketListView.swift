/// The list of tickets with its views and filters.
struct TicketListView: View {
    static let template = "tickets/index"

    struct Head: Sendable {
        let label: String
        let style: String
    }

    struct Cell: Sendable {
        let text: String
        let style: String
        /// When a clock on the page shall end; nil for plain text.
        let due: String?
    }

    struct Row: Sendable {
        let number: String
        /// The version that is shown.
        let version: String
        let cells: [Cell]
    }

    /// By what tickets are chosen for a bulk deed.
    struct Picking: Sendable {
        let deeds: [FieldView.Option]
        /// How all tickets of the list are called, with how many there are.
        let every: String
    }

    /// The way to one view, with how many tickets it holds.
    struct Tab: Sendable {
        let label: String
        let href: String
        let count: String?
        let isCurrent: Bool
    }

    /// Whether he may open a ticket, and does not only read them.
    let handles: Bool
    let figures: [WorkbenchView.Figure]
    let tabs: [Tab]
    /// Where this list becomes a view.
    let saving: String
    /// Where the view that is shown is changed; nil when there is none, or none of his to change.
    let changing: String?
    /// Where the view that was just deleted is taken back; nil when none was.
    let restoring: String?
    /// The view that is shown, for the form of the filters; nil for the plain list.
    let view: String?
    let fields: [FieldView]
    let heads: [Head]
    let hasRows: Bool
    let rows: [Row]
    /// Nil for whoever only reads tickets.
    let picking: Picking?
    let empty: String
    /// The first page, when another one is shown.
    let first: String?
    let next: String?
}
