/// How surely we know who speaks (handbook 2.1): what may be shown follows from it.
package enum IdentityLevel: String, CaseIterable, Codable, Sendable {
    /// Anonymous: general questions only.
    case anonymous = "L0"
    /// The number and a code sent to it.
    case verifiedNumber = "L1"
    /// Real name and identity document.
    case realName = "L2"

    package var name: Text {
        switch self {
        case .anonymous: Text(zh: "匿名", en: "Anonymous")
        case .verifiedNumber: Text(zh: "号码验证", en: "Number verified")
        case .realName: Text(zh: "实名", en: "Real name")
        }
    }
}
