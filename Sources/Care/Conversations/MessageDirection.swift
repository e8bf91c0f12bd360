/// Who speaks to whom in a message.
package enum MessageDirection: String, CaseIterable, Codable, Sendable {
    /// From the customer to the desk.
    case fromCustomer
    /// A public reply to the customer.
    case toCustomer
    /// An internal note; no customer ever sees it.
    case note

    package var name: Text {
        switch self {
        case .fromCustomer: Text(zh: "客户", en: "Customer")
        case .toCustomer: Text(zh: "回复", en: "Reply")
        case .note: Text(zh: "内部备注", en: "Internal note")
        }
    }

    /// What such a message is for the rules.
    package var fact: FactName {
        switch self {
        case .fromCustomer: "ticket.wrote"
        case .toCustomer: "ticket.replied"
        case .note: "ticket.noted"
        }
    }
}
