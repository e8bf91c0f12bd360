/// The state of a ticket as TM Forum's TMF621 names it; `rejected` never occurs, for intake refuses before a ticket exists.
package enum Status: String, CaseIterable, Codable, Sendable {
    case acknowledged, pending, held, inProgress, resolved, closed, cancelled

    package var name: Text {
        switch self {
        case .acknowledged: Text(zh: "已接单", en: "Acknowledged")
        case .pending: Text(zh: "待处理", en: "Pending")
        case .held: Text(zh: "挂起", en: "Held")
        case .inProgress: Text(zh: "处理中", en: "In progress")
        case .resolved: Text(zh: "待确认", en: "Resolved")
        case .closed: Text(zh: "已闭环", en: "Closed")
        case .cancelled: Text(zh: "已撤销", en: "Cancelled")
        }
    }
}
