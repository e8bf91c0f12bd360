/// One person's account: how it stands, what happened to it, and what whoever looks may do.
struct PersonView: View {
    static let template = "people/show"

    struct Fact: Sendable {
        let term: String
        let value: String
        let tone: String
    }

    struct Moment: Sendable {
        let at: String
        let what: String
        let by: String
    }

    let name: String
    let shown: String
    let state: String
    let tone: String
    let refusal: RefusalView?
    let facts: [Fact]
    let forms: [DeedView]
    let hasForms: Bool
    let noForms: String
    let history: [Moment]
}
