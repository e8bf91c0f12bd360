/// Where an export stands.
package enum ExportState: String, CaseIterable, Sendable {
    case asked, ready, rejected, destroyed

    package var name: Text {
        switch self {
        case .asked: Text(zh: "待批准", en: "To be approved")
        case .ready: Text(zh: "可下载", en: "Ready")
        case .rejected: Text(zh: "已驳回", en: "Rejected")
        case .destroyed: Text(zh: "已销毁", en: "Destroyed")
        }
    }
}
