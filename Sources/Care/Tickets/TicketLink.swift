/// 关联: how one ticket stands to another; each of the two keeps its own half of it.
package struct TicketLink: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Codable, Sendable {
        /// 相关: they have to do with each other.
        case related
        /// 重复于: this one is about what the other was opened for first.
        case duplicateOf
        /// The other one is a duplicate of this.
        case duplicatedBy
        /// 起因于: what the other is about brought this one about.
        case causedBy
        /// What this is about brought the other about.
        case causeOf
    }

    package let kind: Kind
    /// The number of the other ticket.
    package let ticket: String

    package init(_ kind: Kind, _ ticket: String) {
        self.kind = kind
        self.ticket = ticket
    }
}

extension TicketLink.Kind {
    /// What the same link is for the other ticket.
    package var inverse: TicketLink.Kind {
        switch self {
        case .related: .related
        case .duplicateOf: .duplicatedBy
        case .duplicatedBy: .duplicateOf
        case .causedBy: .causeOf
        case .causeOf: .causedBy
        }
    }

    package var name: Text {
        switch self {
        case .related: Text(zh: "相关", en: "Related to")
        case .duplicateOf: Text(zh: "重复于", en: "Duplicate of")
        case .duplicatedBy: Text(zh: "有重复单", en: "Has the duplicate")
        case .causedBy: Text(zh: "起因于", en: "Caused by")
        case .causeOf: Text(zh: "引起", en: "Cause of")
        }
    }
}
