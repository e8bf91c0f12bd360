/// The desk of one agent: what he holds, what he may take, and how he stands.
struct OverviewView: View {
    static let template = "desk/show"

    struct Board: Sendable {
        let id: String
        let title: String
        let count: String
        let empty: String
        let groups: [Group]
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
    let presences: [FieldView.Option]
    let refusal: RefusalView?
    let figures: [Figure]
    let boards: [Board]
}
