/// Where an alarm of the access log stands.
package enum AlarmState: String, CaseIterable, Sendable {
    case raised, acknowledged
    /// It became a leak.
    case escalated

    package var name: Text {
        switch self {
        case .raised: Text(zh: "待处理", en: "Raised")
        case .acknowledged: Text(zh: "已处理", en: "Acknowledged")
        case .escalated: Text(zh: "已转为泄露", en: "Became a leak")
        }
    }
}
