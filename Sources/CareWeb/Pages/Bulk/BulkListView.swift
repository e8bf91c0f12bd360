/// The bulk deeds of one person.
struct BulkListView: View {
    static let template = "bulks/index"

    struct Row: Sendable {
        let address: String
        let title: String
        let begun: String
        let badge: String
        let tone: String
        let summary: String
    }

    let hasRows: Bool
    let rows: [Row]
}
