/// Where a script stands.
package enum ScriptState: String, CaseIterable, Sendable {
    case proposed, approved, revised, rejected, retired

    package var name: Text {
        switch self {
        case .proposed: Text(zh: "待审批", en: "To be approved")
        case .approved: Text(zh: "已批准", en: "Approved")
        case .revised: Text(zh: "已批准，新稿待审批", en: "Approved, new words to be approved")
        case .rejected: Text(zh: "已驳回", en: "Rejected")
        case .retired: Text(zh: "已停用", en: "Retired")
        }
    }
}
