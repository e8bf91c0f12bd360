/// What a data subject may ask for (PIPL 44–50; GB/T 35273-2020 8).
package enum DataRight: String, CaseIterable, Codable, Sendable {
    case access, copy, correct, delete, portability, explain

    package var name: Text {
        switch self {
        case .access: Text(zh: "查阅", en: "Access")
        case .copy: Text(zh: "复制", en: "Copy")
        case .correct: Text(zh: "更正、补充", en: "Correction")
        case .delete: Text(zh: "删除", en: "Deletion")
        case .portability: Text(zh: "转移", en: "Portability")
        case .explain: Text(zh: "解释处理规则", en: "Explanation")
        }
    }

    /// Whether the answer is all that we hold of the subject.
    package var givesPackage: Bool {
        switch self {
        case .access, .copy, .portability, .explain: true
        case .correct, .delete: false
        }
    }
}
