/// A field of a customer that may be opened in the clear, one at a time and for a reason (handbook 7.2).
package enum RevealedField: String, CaseIterable, Sendable {
    case name, number, address, description, expectedResult

    package var label: Text {
        switch self {
        case .name: Text(zh: "姓名", en: "Name")
        case .number: Text(zh: "号码", en: "Number")
        case .address: Text(zh: "地址", en: "Address")
        case .description: Text(zh: "问题描述", en: "Description")
        case .expectedResult: Text(zh: "期望结果", en: "Expected result")
        }
    }
}

extension ContactRecord {
    /// The words of a field; nil when the record has none.
    package subscript(field: RevealedField) -> PersonalText? {
        switch field {
        case .name: name
        case .number: number
        case .address: address
        case .description: description
        case .expectedResult: expectedResult
        }
    }
}
