/// One clause: its text, its rules with where they come from, and the tickets behind its figures.
struct ClauseView: View {
    static let template = "handbook/show"

    struct Paragraph: Sendable {
        let isList: Bool
        let text: String
        let items: [String]
    }

    struct Rule: Sendable {
        let id: String
        let kind: String
        let isLegal: Bool
        let figures: [HandbookView.Figure]
        let title: String
        let facts: [TicketView.Fact]
    }

    struct Breach: Sendable {
        let number: String
        let rule: String
        let due: String
    }

    let number: String
    let title: String
    let edition: String
    let back: String
    let paragraphs: [Paragraph]
    let ruleCount: String
    let rules: [Rule]
    let totals: [WorkbenchView.Figure]
    let hasBreaches: Bool
    let breaches: [Breach]
    let next: String?
}
