/// The handbook by its chapters, with the live figure of each clause.
struct HandbookView: View {
    static let template = "handbook/index"

    struct Figure: Sendable {
        let label: String
        let tone: String
    }

    /// Another edition to look at, or this one.
    struct EditionLink: Sendable {
        let version: String
        let state: String
        let href: String
        let isShown: Bool
    }

    struct Line: Sendable {
        let number: String
        let href: String
        let title: String
        let figures: [Figure]
    }

    struct Chapter: Sendable {
        let number: String
        let title: String
        let clauses: [Line]
    }

    let title: String
    let number: String
    let effective: String
    let editions: [EditionLink]
    /// Where editions are compared; nil while there is but one.
    let comparing: String?
    let totals: [WorkbenchView.Figure]
    let chapters: [Chapter]
}
