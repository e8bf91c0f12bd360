/// The alarms of the access log, newest first.
struct AlarmListView: View {
    static let template = "alarms/index"

    struct Row: Sendable {
        let number: String
        let href: String
        let raised: String
        let rule: String
        let title: String
        let status: String
        let tone: String
        /// By when it is to be answered; nil when nothing is due.
        let due: String?
    }

    let fields: [FieldView]
    let hasRows: Bool
    let rows: [Row]
    let first: String?
    let next: String?
}
