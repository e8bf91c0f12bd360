/// What a data subject may have set right.
package enum SubjectField: String, CaseIterable, Codable, Sendable {
    case name, number, address, other

    package var name: Text {
        switch self {
        case .name: Text(zh: "姓名", en: "Name")
        case .number: Text(zh: "号码", en: "Number")
        case .address: Text(zh: "地址", en: "Address")
        case .other: Text(zh: "其他", en: "Other")
        }
    }

    /// What everybody may see of a value (PIPL 51).
    package func masked(_ words: String) -> String {
        switch self {
        case .name: Masking.name(words)
        case .number: Masking.number(words)
        case .address: Masking.address(words)
        case .other: Masking.words(words)
        }
    }
}
