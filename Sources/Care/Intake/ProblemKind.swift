/// The four kinds of problem that the handbook tells apart at intake (handbook 2.1).
package enum ProblemKind: String, CaseIterable, Codable, Sendable {
    case technicalFault = "technical_fault"
    case serviceQuery = "service_query"
    case accountManagement = "account_management"
    case otherNeed = "other_need"

    /// Reads the kind off the finer taxonomy.
    ///
    /// A complaint or an appeal is of the kind of the thing that it is about, so that a complaint about a dead line still counts
    /// as a technical fault.
    package init(_ type: ProblemType, _ category: Category) {
        switch type {
        case .fault: self = .technicalFault
        case .inquiry, .query: self = .serviceQuery
        case .request, .personalInformation: self = .accountManagement
        case .complaint, .appeal: self = Self.subject(of: category)
        case .suggestion, .praise, .report, .other: self = .otherNeed
        }
    }

    package var name: Text {
        switch self {
        case .technicalFault: Text(zh: "技术故障", en: "Technical fault")
        case .serviceQuery: Text(zh: "服务查询", en: "Service query")
        case .accountManagement: Text(zh: "账户管理", en: "Account management")
        case .otherNeed: Text(zh: "其他需求", en: "Other need")
        }
    }

    private static func subject(of category: Category) -> ProblemKind {
        switch category {
        case .mobileNetwork, .broadband, .appOnline: .technicalFault
        case .tariff, .billing, .dataUsage, .payment, .number, .valueAdded, .roaming: .accountManagement
        case .device, .service, .promotion, .spamFraud, .other: .otherNeed
        }
    }
}
