/// Who works here, with the filters of the list and, for who may, the form that opens an account.
struct PeopleView: View {
    static let template = "people/index"

    struct Row: Sendable {
        let name: String
        let href: String
        let shown: String
        let role: String
        let state: String
        let tone: String
        let agreement: String
        let agreementTone: String
    }

    let refusal: RefusalView?
    let fields: [FieldView]
    let hasRows: Bool
    let rows: [Row]
    /// The first page, when another one is shown.
    let first: String?
    let next: String?
    /// Nil for who does not open accounts.
    let opening: DeedView?
}
