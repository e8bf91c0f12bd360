/// The form of a bulk deed, with what it would do.
struct BulkFormView: View {
    static let template = "bulks/form"

    let heading: String
    let deed: String
    /// The bulk deed that is undone; nil for every other.
    let bulk: String?
    let refusal: RefusalView?
    /// The tickets with the versions that were seen.
    let tickets: [String]
    let chosen: String
    let isPartial: Bool
    let fields: [FieldView]
    let hasFields: Bool
    /// The field that holds a moment in plain words.
    let spoken: String?
    /// What was tried; nothing else is run without being tried.
    let tried: String
    let key: String
    let hasPreview: Bool
    let counts: [WorkbenchView.Figure]
    let groups: [BulkGroup]
    let hasGroups: Bool
    /// How the button says what it does; nil when nothing would be done.
    let doing: String?
    let back: String
}
