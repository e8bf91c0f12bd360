/// One matter: where it stands, its clocks, its history, and what may be done next.
struct MatterView: View {
    static let template = "matters/show"

    struct Link: Sendable {
        let label: String
        let href: String
    }

    let heading: String
    let number: String
    let status: String
    let opened: String
    /// Where the list and the page itself are.
    let list: String
    let listTitle: String
    let address: String
    let clocks: [ClockView]
    let refusal: RefusalView?
    let edition: String
    let days: [TicketView.Day]
    let nextClause: String?
    let primary: DeedView?
    let noStep: String
    let others: [DeedView]
    let facts: [TicketView.Fact]
    let said: String
    let files: [Link]
    let hasFiles: Bool
}
