/// Whether the first assessment asks for immediate handling or for the ordinary queue (handbook 2.1).
package enum Urgency: String, CaseIterable, Codable, Sendable {
    case normal
    case urgent

    package var name: Text {
        switch self {
        case .normal: Text(zh: "一般", en: "Normal")
        case .urgent: Text(zh: "紧急", en: "Urgent")
        }
    }
}
