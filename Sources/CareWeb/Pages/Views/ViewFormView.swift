/// The form of a saved view.
struct ViewFormView: View {
    static let template = "views/form"

    /// Several values of one name, each to be ticked.
    struct Choices: Sendable {
        let id: String
        let name: String
        let label: String
        let options: [Option]
    }

    struct Option: Sendable {
        /// The name of the group, for the template asks it of each.
        let name: String
        let value: String
        let label: String
        let isSelected: Bool
    }

    let heading: String
    let action: String
    let version: String
    let refusal: RefusalView?
    let fields: [FieldView]
    let choices: [Choices]
    let back: String
    /// Where it is taken away; nil for a new one.
    let ending: String?
}
