/// Something that the directory said of one of its groups.
package enum DirectoryGroupEvent: Hashable, Sendable {
    case opened(Opened)
    case named(Named)
    case membersChanged(MembersChanged)
    case ended(Ended)

    package struct Opened: EventBody, Codable {
        package static let type = "group.opened"

        package let displayName: String
        package let externalID: String?
        /// Log-in names, in their order.
        package let members: [String]

        package init(displayName: String, externalID: String?, members: [String]) {
            self.displayName = displayName
            self.externalID = externalID
            self.members = members
        }
    }

    package struct Named: EventBody, Codable {
        package static let type = "group.named"

        package let displayName: String
        package let externalID: String?

        package init(displayName: String, externalID: String?) {
            self.displayName = displayName
            self.externalID = externalID
        }
    }

    /// Who came and who went, by log-in name.
    package struct MembersChanged: EventBody, Codable {
        package static let type = "group.membersChanged"

        package let added: [String]
        package let removed: [String]

        package init(added: [String], removed: [String]) {
            self.added = added
            self.removed = removed
        }
    }

    package struct Ended: EventBody, Codable {
        package static let type = "group.ended"

        package init() {}
    }
}

extension DirectoryGroupEvent: JournalEvent {
    package var body: any EventBody {
        switch self {
        case .opened(let body): body
        case .named(let body): body
        case .membersChanged(let body): body
        case .ended(let body): body
        }
    }

    package init(type: String, _ body: BodyFields) throws {
        switch type {
        case Opened.type: self = .opened(try Opened(body))
        case Named.type: self = .named(try Named(body))
        case MembersChanged.type: self = .membersChanged(try MembersChanged(body))
        case Ended.type: self = .ended(try Ended(body))
        default: throw BodyFault("no event of a group is called \(type)")
        }
    }
}
