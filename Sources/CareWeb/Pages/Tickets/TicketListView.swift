/// The list of tickets with its filters.
struct TicketListView: View {
    static let template = "tickets/index"

    struct Row: Sendable {
        let number: String
        let summary: String
        let priority: String
        let kind: String
        let status: String
        let queue: String
        let holder: String
        let received: String
        let due: String?
        let left: String
        let tone: String
    }

    /// Whether he may open a ticket, and does not only read them.
    let handles: Bool
    let figures: [WorkbenchView.Figure]
    let fields: [FieldView]
    let hasRows: Bool
    let rows: [Row]
    let empty: String
    /// The first page, when another one is shown.
    let first: String?
    let next: String?
}
