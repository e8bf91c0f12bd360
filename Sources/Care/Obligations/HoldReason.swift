/// Why the next move is not ours; each is a fact that a reviewer can check in the history (clause 1.3).
///
/// The list is closed on purpose: a free text would let any delay be explained away.
package enum HoldReason: String, CaseIterable, Codable, Sendable {
    /// 等待用户补充: we asked the customer and cannot go on without the answer.
    case waitingForCustomer
    /// 等待第三方: another operator, a supplier or a landlord must act.
    case waitingForThirdParty
    /// 等待备件: the part is ordered and not yet here.
    case waitingForParts
    /// 用户预约: the customer chose a later time.
    case appointment
    /// 计划停机: announced work on the network.
    case plannedOutage
    /// 不可抗力: flood, earthquake, an order of the authorities.
    case forceMajeure

    package var name: Text {
        switch self {
        case .waitingForCustomer: Text(zh: "等待用户补充", en: "Waiting for the customer")
        case .waitingForThirdParty: Text(zh: "等待第三方", en: "Waiting for a third party")
        case .waitingForParts: Text(zh: "等待备件", en: "Waiting for parts")
        case .appointment: Text(zh: "用户预约时间", en: "Appointment with the customer")
        case .plannedOutage: Text(zh: "计划停机", en: "Planned outage")
        case .forceMajeure: Text(zh: "不可抗力", en: "Force majeure")
        }
    }
}
