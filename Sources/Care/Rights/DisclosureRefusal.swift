/// Why a request is refused: the closed list of the law and the standard (PIPL 18, 45, 47; GB/T 35273-2020 8.7 e).
package enum DisclosureRefusal: String, CaseIterable, Codable, Sendable {
    case identityUnproven, notHeld, legalSecrecy, publicSafety, criminalCase, lifeSafety, abuse, rightsOfOthers
    case tradeSecret, openMatter

    package var name: Text {
        switch self {
        case .identityUnproven: Text(zh: "无法核实身份", en: "Identity could not be shown")
        case .notHeld: Text(zh: "未持有该信息", en: "We do not hold it")
        case .legalSecrecy: Text(zh: "法律、行政法规规定应当保密或不需要告知", en: "The law demands secrecy")
        case .publicSafety: Text(zh: "与国家安全、公共安全、公共卫生直接相关", en: "National or public safety or health")
        case .criminalCase: Text(zh: "与犯罪侦查、起诉、审判和判决执行直接相关", en: "A criminal case")
        case .lifeSafety: Text(zh: "维护他人生命、财产等重大权益所需", en: "Needed to protect somebody's life or property")
        case .abuse: Text(zh: "有充分证据表明存在主观恶意或滥用权利", en: "Evident bad faith or abuse")
        case .rightsOfOthers: Text(zh: "将严重损害他人合法权益", en: "It would gravely harm others")
        case .tradeSecret: Text(zh: "涉及商业秘密", en: "Trade secrets")
        case .openMatter: Text(zh: "仍有未办结事项需要使用", en: "An open matter still needs it")
        }
    }
}
