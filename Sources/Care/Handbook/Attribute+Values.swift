extension Attribute {
    /// The values that a scope may ask for; nil when the set is open.
    package var values: Set<String>? {
        switch self {
        case .type: Set(ProblemType.allCases.map(\.rawValue))
        case .category: Set(Category.allCases.map(\.rawValue))
        case .kind: Set(ProblemKind.allCases.map(\.rawValue))
        case .urgency: Set(Urgency.allCases.map(\.rawValue))
        case .priority: Set(Priority.allCases.map(\.name))
        case .channel: Set(Channel.allCases.map(\.rawValue))
        case .area: Set(Area.allCases.map(\.rawValue))
        case .province: Self.provinces
        case .identity: Set(IdentityLevel.allCases.map(\.rawValue))
        case .customerClass: ["vip", "ordinary"]
        case .vulnerable: ["yes", "no"]
        case .subjectClass: nil
        }
    }

    /// The provinces, regions and municipalities that an operator serves, as records write them: without a suffix.
    package static let provinces: Set<String> = [
        "北京", "天津", "河北", "山西", "内蒙古", "辽宁", "吉林", "黑龙江", "上海", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南",
        "湖北", "湖南", "广东", "广西", "海南", "重庆", "四川", "贵州", "云南", "西藏", "陕西", "甘肃", "青海", "宁夏", "新疆", "香港", "澳门", "台湾",
    ]
}
