/// A bulk deed: how far it came, and what became of its tickets.
struct BulkView: View {
    static let template = "bulks/show"

    let id: String
    let heading: String
    let about: String
    let badge: String
    let tone: String
    let isOpen: Bool
    let reached: String
    let most: String
    let counts: [WorkbenchView.Figure]
    let groups: [BulkGroup]
    let hasGroups: Bool
    let left: String
    let mayUndo: Bool
}
