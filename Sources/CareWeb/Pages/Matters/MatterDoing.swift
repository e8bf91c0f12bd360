import Care
import CareDesk

/// A deed on a matter, as a form asked for it.
struct MatterDoing: Sendable {
    let desk: Desk
    let number: String
    let form: Form
    let actor: Actor
    let request: DeedRequest

    /// The words of a field, as they were typed.
    func words(_ name: String) -> PersonalText { .clear(form[name]) }

    /// One of a closed set that must be chosen.
    func demanded<Value: RawRepresentable<String>>(_ name: String) throws(Refusal) -> Value {
        guard let value: Value = try form.choice(name) else {
            throw .field("/\(name)", "请从列表中选择", "Choose one of the list")
        }
        return value
    }

    /// A number of people; none when nothing was typed.
    func people(_ name: String) throws(Refusal) -> Int {
        guard let text = form.given(name) else { return 0 }
        guard let number = Int(text) else {
            throw .field("/\(name)", "请填写整数", "A whole number, please")
        }
        return number
    }
}
