import Care

/// Makes the fields of one form: what was typed stays, and a refusal stands under the field that it is about.
struct Fields: Sendable {
    let words: Words
    let prefix: String
    let form: Form
    let refusal: Refusal?

    /// What a field is besides its name and shape.
    struct Traits: Sendable {
        /// What stands there before anybody typed.
        var start = ""
        var options: [(value: String, label: String)] = []
        /// Where the desk's refusal names it; `/name` when nil.
        var pointer: String?
        var hint: String?
        var complete: String?
        var isRequired = false
        var isWide = false
    }

    func callAsFunction(
        _ shape: FieldView.Shape,
        _ name: String,
        _ label: String,
        _ traits: Traits = Traits()
    ) -> FieldView {
        let value = form.fields[name] ?? traits.start
        let id = "\(prefix)-\(name)"
        let error = refusal?.field == (traits.pointer ?? "/\(name)") ? refusal.map { words[$0.message] } : nil
        let described = [traits.hint.map { _ in "\(id)-hint" }, error.map { _ in "\(id)-error" }].compactMap(\.self)
        return FieldView(
            id: id,
            name: name,
            label: words[label],
            value: value,
            type: Self.type(of: shape),
            options: traits.options.map { .init(value: $0.value, label: $0.label, isSelected: $0.value == value) },
            isSelected: value == "yes",
            error: error,
            hint: traits.hint.map { words[$0] },
            described: described.isEmpty ? nil : described.joined(separator: " "),
            complete: traits.complete,
            isRequired: traits.isRequired,
            isWide: traits.isWide || shape == .area,
            isLine: [.line, .telephone, .password, .search].contains(shape),
            isArea: shape == .area,
            isSelect: shape == .select,
            isChoice: shape == .choice,
            isTick: shape == .tick
        )
    }

    private static func type(of shape: FieldView.Shape) -> String {
        switch shape {
        case .telephone: "tel"
        case .password: "password"
        case .search: "search"
        default: "text"
        }
    }
}
