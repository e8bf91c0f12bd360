/// Where a request stands.
package enum DisclosureState: String, CaseIterable, Sendable {
    case requested, identified, answered, refused, withdrawn, restricted, erased

    package var name: Text {
        switch self {
        case .requested: Text(zh: "待核实身份", en: "Identity to be shown")
        case .identified: Text(zh: "待答复", en: "To be answered")
        case .answered: Text(zh: "已答复", en: "Answered")
        case .refused: Text(zh: "已拒绝", en: "Refused")
        case .withdrawn: Text(zh: "已撤回", en: "Withdrawn")
        case .restricted: Text(zh: "仅存储", en: "Storage only")
        case .erased: Text(zh: "已删除", en: "Erased")
        }
    }
}
