/// The matters of one kind with their filters.
struct MatterListView: View {
    static let template = "matters/index"

    struct Row: Sendable {
        let number: String
        let address: String
        let sort: String
        let status: String
        let opened: String
        /// When it is due in milliseconds, while something is to be done.
        let due: String?
        let left: String
        let tone: String
    }

    let heading: String
    let list: String
    let opening: String?
    let fields: [FieldView]
    /// What the words are by which the rows sort.
    let sortTitle: String
    let hasRows: Bool
    let rows: [Row]
    let empty: String
    /// The first page, when another one is shown.
    let first: String?
    let next: String?
}
