/// The access log with its filters.
struct AccessView: View {
    static let template = "access/index"

    struct Row: Sendable {
        let seq: String
        let at: String
        let person: String
        let role: String
        let kind: String
        let object: String
        let result: String
        let tone: String
        let amount: String
        let reason: String
        let address: String
    }

    let fields: [FieldView]
    let hasRows: Bool
    let rows: [Row]
    /// Where the file is, for whoever may have it.
    let export: String?
    /// The first page, when another one is shown.
    let first: String?
    let next: String?
}
