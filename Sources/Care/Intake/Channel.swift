/// The door through which a customer reached the desk (handbook 1.2, 2.1).
package enum Channel: String, CaseIterable, Codable, Sendable {
    case phone, web, app, email, onsite, social, sms, regulator

    package var name: Text {
        switch self {
        case .phone: Text(zh: "电话", en: "Telephone")
        case .web: Text(zh: "网站", en: "Web")
        case .app: Text(zh: "App", en: "App")
        case .email: Text(zh: "邮件", en: "E-mail")
        case .onsite: Text(zh: "现场", en: "On site")
        case .social: Text(zh: "社交媒体", en: "Social media")
        case .sms: Text(zh: "短信", en: "SMS")
        case .regulator: Text(zh: "监管转办", en: "Regulator")
        }
    }

    /// Whether one conversation takes the whole of an agent's attention.
    package var isVoice: Bool { self == .phone || self == .onsite }
}
