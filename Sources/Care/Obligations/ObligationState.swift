/// How a duty stands.
package enum ObligationState: String, CaseIterable, Codable, Sendable {
    /// Open and in time.
    case pending
    /// Done in time.
    case met
    /// Late, or judged and found wanting.
    case breached
    /// Taken off by somebody with authority, with a reason.
    case waived
    /// The duty lost its object: the ticket was cancelled, or the rule does not apply after all.
    case void

    package var name: Text {
        switch self {
        case .pending: Text(zh: "进行中", en: "Pending")
        case .met: Text(zh: "达标", en: "Met")
        case .breached: Text(zh: "违约", en: "Breached")
        case .waived: Text(zh: "豁免", en: "Waived")
        case .void: Text(zh: "不适用", en: "Void")
        }
    }
}
