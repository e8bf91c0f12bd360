/// How hard one of them is hit (handbook 2.3).
package enum Severity: String, CaseIterable, Codable, Sendable {
    case question, degraded, outage, safety

    package var name: Text {
        switch self {
        case .question: Text(zh: "疑问", en: "Question")
        case .degraded: Text(zh: "受影响", en: "Degraded")
        case .outage: Text(zh: "中断", en: "Service dead")
        case .safety: Text(zh: "人身安全", en: "Safety of life")
        }
    }

    var weight: Int { Severity.allCases.firstIndex(of: self) ?? 0 }

    /// The severity that type and urgency suggest until somebody assesses the ticket.
    package init(_ type: ProblemType, _ urgency: Urgency) {
        switch (type, urgency) {
        case (_, .urgent): self = .outage
        case (.fault, _), (.complaint, _), (.appeal, _), (.report, _): self = .degraded
        default: self = .question
        }
    }
}
