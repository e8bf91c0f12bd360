/// How somebody showed that the data are his own; without it nothing is answered (PIPL 50; GB/T 35273-2020 8.7 a).
package enum IdentityProof: String, CaseIterable, Codable, Sendable {
    case messageCode, callBack, account, document, inPerson
    /// The proxy of the data subject, with both documents.
    case proxy
    /// A close relative of somebody who has died (PIPL 49).
    case relative

    package var name: Text {
        switch self {
        case .messageCode: Text(zh: "短信验证码", en: "Code sent to the number")
        case .callBack: Text(zh: "回拨登记号码", en: "Called back on the number")
        case .account: Text(zh: "登录账号", en: "Logged into the account")
        case .document: Text(zh: "核验证件", en: "Identity document")
        case .inPerson: Text(zh: "到营业厅核验", en: "In person at a shop")
        case .proxy: Text(zh: "受托人，双方证件", en: "Proxy, with both documents")
        case .relative: Text(zh: "逝者近亲属", en: "Close relative of a deceased")
        }
    }
}
