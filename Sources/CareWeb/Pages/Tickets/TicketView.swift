/// One ticket: where it stands, its clocks, its history, and what may be done next.
struct TicketView: View {
    static let template = "tickets/show"

    struct Mark: Sendable {
        let label: String
        let tone: String
    }

    struct Step: Sendable {
        let label: String
        let icon: String
        let tone: String
        let isCurrent: Bool
    }

    struct Fact: Sendable {
        let label: String
        let value: String
    }

    struct Element: Sendable {
        let label: String
        let icon: String
        let tone: String
    }

    struct Guessed: Sendable {
        let label: String
        let value: String
        let confidence: String
        /// The words of the text that decided.
        let words: String?
    }

    struct Day: Sendable {
        let title: String
        let moments: [MomentView]
    }

    let summary: String
    let number: String
    /// How many events it has: a form that says fewer is told what happened.
    let version: String
    let priority: String
    let priorityTone: String
    let kind: String
    let channel: String
    let status: String
    let marks: [Mark]
    let received: String
    let holder: String
    let stages: [Step]
    let clocks: [ClockView]
    let refusal: RefusalView?
    /// Nil for who does not work on tickets: he gets in nobody's way.
    let company: CompanyView?
    let edition: String
    let days: [Day]
    let composer: DeedView?
    let nextClause: String?
    let primary: DeedView?
    let noStep: String
    let others: [DeedView]
    /// Whether one of the others was just refused, and its form has to be seen.
    let othersOpen: Bool
    /// Whether a data request of this customer can be taken in.
    let takesRequests: Bool
    let customer: [Fact]
    let reveal: RevealView?
    let completeness: String
    let elements: [Element]
    let description: String
    let expected: String?
    let guesses: [Guessed]
    let links: [LinkLine]
    let hasLinks: Bool
    let dispatchTitle: String
    let dispatch: [String]
}
