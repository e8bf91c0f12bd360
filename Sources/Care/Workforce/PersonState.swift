/// How a person's account stands; only an active one lets anybody in (handbook 7.2, 7.3).
package enum PersonState: String, CaseIterable, Sendable {
    /// Opened, and still without agreement, role or activation.
    case opened
    case active
    case suspended
    /// The person has left; final.
    case left

    package var name: Text {
        switch self {
        case .opened: Text(zh: "待启用", en: "Not active yet")
        case .active: Text(zh: "在用", en: "Active")
        case .suspended: Text(zh: "停用", en: "Suspended")
        case .left: Text(zh: "已离岗", en: "Left")
        }
    }
}
