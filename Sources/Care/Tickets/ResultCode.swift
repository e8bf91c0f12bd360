/// How it ended (handbook 3.4): closure without one of these is refused.
package enum ResultCode: String, CaseIterable, Codable, Sendable {
    case repaired, answered, carriedOut, compensated, explained, rejected, noFault, duplicate

    package var name: Text {
        switch self {
        case .repaired: Text(zh: "已修复", en: "Repaired")
        case .answered: Text(zh: "已答复", en: "Answered")
        case .carriedOut: Text(zh: "已办理", en: "Carried out")
        case .compensated: Text(zh: "已补偿", en: "Compensated")
        case .explained: Text(zh: "已解释", en: "Explained")
        case .rejected: Text(zh: "不予支持", en: "Rejected with reasons")
        case .noFault: Text(zh: "未发现故障", en: "No fault found")
        case .duplicate: Text(zh: "重复单", en: "Duplicate")
        }
    }
}
