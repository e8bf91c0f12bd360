/// A form by which an alarm is answered.
struct AlarmForm: Sendable {
    let action: String
    /// Sent with the form, so that sending it twice does it once.
    let key: String
    let version: String
    let fields: [FieldView]
    let button: String
}
