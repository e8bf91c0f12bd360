/// What one edition changes of another, by the step of the version that it asks for.
struct ComparisonView: View {
    static let template = "handbook/comparison"

    struct Change: Sendable {
        /// The clause to read it in; nil for the edition itself, and for a clause that is gone.
        let clause: String?
        let href: String
        let subject: String
        let field: String
        let before: WordChange?
        let after: WordChange?
    }

    struct Group: Sendable {
        let title: String
        let count: String
        let changes: [Change]
    }

    let heading: String
    let back: String
    /// Whether there is another edition at all.
    let isAlone: Bool
    let fields: [FieldView]
    /// How large a step the changes are; nil when nothing differs.
    let verdict: String?
    let groups: [Group]
    let nothing: String
}
