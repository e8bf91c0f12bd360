/// What a customer wants when he first turns to the desk (handbook 2.1).
///
/// The text of a contact yields the first eight. An appeal, a report and a request about personal information follow from the
/// channel or from an agent's judgement, because the law attaches its own clocks to them.
package enum ProblemType: String, CaseIterable, Codable, Sendable {
    case fault
    case complaint
    case inquiry
    case query
    case request
    case suggestion
    case praise
    case other
    case appeal
    case report
    case personalInformation = "personal_information"

    /// The types that the text alone can show.
    package static let readable: [ProblemType] = [
        .fault, .complaint, .inquiry, .query, .request, .suggestion, .praise, .other,
    ]

    package var name: Text {
        switch self {
        case .fault: Text(zh: "报障", en: "Fault")
        case .complaint: Text(zh: "投诉", en: "Complaint")
        case .inquiry: Text(zh: "咨询", en: "Inquiry")
        case .query: Text(zh: "查询", en: "Query")
        case .request: Text(zh: "办理", en: "Request")
        case .suggestion: Text(zh: "建议", en: "Suggestion")
        case .praise: Text(zh: "表扬", en: "Praise")
        case .other: Text(zh: "其他", en: "Other")
        case .appeal: Text(zh: "申诉", en: "Appeal")
        case .report: Text(zh: "举报", en: "Report")
        case .personalInformation: Text(zh: "个人信息请求", en: "Personal information request")
        }
    }
}
