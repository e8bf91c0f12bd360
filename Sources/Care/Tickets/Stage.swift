/// The five stages of clause 1.2: 接单 → 受理 → 处理 → 反馈 → 闭环.
package enum Stage: String, CaseIterable, Codable, Sendable {
    case intake, acceptance, handling, feedback, closure

    package var name: Text {
        switch self {
        case .intake: Text(zh: "接单", en: "Intake")
        case .acceptance: Text(zh: "受理", en: "Acceptance")
        case .handling: Text(zh: "处理", en: "Handling")
        case .feedback: Text(zh: "反馈", en: "Feedback")
        case .closure: Text(zh: "闭环", en: "Closure")
        }
    }
}
