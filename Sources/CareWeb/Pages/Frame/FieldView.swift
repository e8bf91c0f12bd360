/// One field of a form, with what was typed and what is wrong with it.
struct FieldView: Sendable {
    /// How a field looks.
    enum Shape: Sendable {
        case line, telephone, password, search, area, select, choice, tick
    }

    struct Option: Sendable {
        let value: String
        let label: String
        var isSelected = false
    }

    let id: String
    let name: String
    let label: String
    let value: String
    let type: String
    let options: [Option]
    let isSelected: Bool
    let error: String?
    let hint: String?
    /// The ids of hint and error, for those who hear the page.
    let described: String?
    let complete: String?
    let isRequired: Bool
    let isWide: Bool
    let isLine: Bool
    let isArea: Bool
    let isSelect: Bool
    let isChoice: Bool
    let isTick: Bool
}
