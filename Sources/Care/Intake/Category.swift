/// The line of business that a contact is about (handbook 2.1); dispatch sends by it (handbook 2.2).
package enum Category: String, CaseIterable, Codable, Sendable {
    case mobileNetwork = "mobile_network"
    case broadband
    case tariff
    case billing
    case dataUsage = "data_usage"
    case payment
    case number
    case device
    case valueAdded = "value_added"
    case appOnline = "app_online"
    case service
    case promotion
    case roaming
    case spamFraud = "spam_fraud"
    case other

    package var name: Text {
        switch self {
        case .mobileNetwork: Text(zh: "移动网络与信号", en: "Mobile network")
        case .broadband: Text(zh: "宽带与固定电话", en: "Broadband and landline")
        case .tariff: Text(zh: "套餐与资费", en: "Plans and tariffs")
        case .billing: Text(zh: "账单与扣费", en: "Bills and charges")
        case .dataUsage: Text(zh: "流量使用", en: "Data usage")
        case .payment: Text(zh: "充值缴费与停复机", en: "Payment and suspension")
        case .number: Text(zh: "号码与实名", en: "Number and identity")
        case .device: Text(zh: "终端与合约机", en: "Devices and contracts")
        case .valueAdded: Text(zh: "增值业务", en: "Value-added services")
        case .appOnline: Text(zh: "自助渠道", en: "App and online channels")
        case .service: Text(zh: "服务与渠道", en: "Service and outlets")
        case .promotion: Text(zh: "活动与权益", en: "Promotions and benefits")
        case .roaming: Text(zh: "国际与漫游", en: "International and roaming")
        case .spamFraud: Text(zh: "骚扰与诈骗", en: "Spam and fraud")
        case .other: Text(zh: "其他", en: "Other")
        }
    }
}
