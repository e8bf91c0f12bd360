/// One clause: its text, its rules with where they come from and how they are kept, and the tickets behind its figures.
struct ClauseView: View {
    static let template = "handbook/show"

    struct Paragraph: Sendable {
        let isList: Bool
        let text: String
        let items: [String]
    }

    /// A number, and where the tickets behind it are; nil for who reads none, and where none are.
    struct Count: Sendable {
        let label: String
        let value: String
        let tone: String
        let href: String?
    }

    /// How a rule was kept so far, against its target.
    struct Kept: Sendable {
        /// Nil before anything was judged.
        let share: String?
        let tone: String
        let verdict: String
        let icon: String
        let target: String
        let counts: [Count]
    }

    struct Rule: Sendable {
        let id: String
        let kind: String
        let isLegal: Bool
        let kept: Kept
        let title: String
        let facts: [TicketView.Fact]
    }

    /// A team with its breaches of the clause.
    struct Team: Sendable {
        let name: String
        let count: String
        let href: String
        let isShown: Bool
    }

    struct Breach: Sendable {
        let number: String
        let rule: String
        let due: String
        let place: String
    }

    let number: String
    let title: String
    let edition: String
    let editions: [HandbookView.EditionLink]
    let back: String
    let paragraphs: [Paragraph]
    let ruleCount: String
    let rules: [Rule]
    let totals: [Count]
    /// Whether the teams are told of: to those who lead.
    let hasTeams: Bool
    let teams: [Team]
    /// Why no team is there.
    let teamless: String
    /// What narrows the tickets, in words; nil when nothing does.
    let narrowed: String?
    let whole: String
    let hasBreaches: Bool
    let breaches: [Breach]
    let breachless: String
    let next: String?
}
