/// A form by which one deed is done on a ticket.
struct DeedView: Sendable {
    struct Button: Sendable {
        let label: String
        let tone: String
        /// What the button itself says, when a form has two.
        var name: String?
        var value: String?
    }

    let id: String
    let title: String
    let action: String
    let intro: String?
    /// Sent with the form, so that sending it twice does it once.
    let key: String
    /// What the page showed when the form was made; somebody else's deed since then is told, never overwritten.
    let version: String
    let fields: [FieldView]
    let buttons: [Button]
    let isOpen: Bool
    /// Whether there is anything to fill in; without it the button alone is the form.
    var hasFields: Bool = true
    /// The deed whose key leads to the form; nil where no keys are.
    var keyed: String?
    /// The page that the form leads back to, when it is not the subject's own.
    var back: String?
    /// The field that holds a moment in plain words, so that the page says what it is understood as.
    var spoken: String?
    /// What the check of wording found in a reply that was refused for it.
    var wording: WordingView?
    /// What the deed would do, when that was asked.
    var effects: [String] = []
    var hasEffects: Bool = false
}
