/// Whose network a leak is in: the law gives critical infrastructure one hour to report, everybody else four (R-7.3-01, R-7.3-02).
package enum LeakClass: String, CaseIterable, Codable, Sendable {
    case criticalInfrastructure, ordinary

    package var name: Text {
        switch self {
        case .criticalInfrastructure: Text(zh: "关键信息基础设施", en: "Critical infrastructure")
        case .ordinary: Text(zh: "其他网络和系统", en: "Other networks and systems")
        }
    }
}
