/// Something that happened to a person of the desk.
package enum StaffEvent: Hashable, Sendable {
    case joined(Joined)
    case profileChanged(ProfileChanged)
    case presenceChanged(PresenceChanged)
    /// Something about the person's ways in.
    case entry(EntryEvent)
    /// Something about the account itself: role, reach, whether it lets him in.
    case account(AccountEvent)

    package struct Joined: EventBody, Codable {
        package static let type = "staff.joined"

        package let displayName: String
        package let role: Role

        package init(displayName: String, role: Role) {
            self.displayName = displayName
            self.role = role
        }
    }

    /// Skills, queues, provinces or capacity changed: the dispatcher sees the agent with other eyes (handbook 2.2, 6.3).
    package struct ProfileChanged: EventBody, Codable {
        package static let type = "staff.profileChanged"

        package let profile: AgentProfile

        package init(profile: AgentProfile) {
            self.profile = profile
        }
    }

    package struct PresenceChanged: EventBody, Codable {
        package static let type = "staff.presenceChanged"

        package let presence: Presence

        package init(presence: Presence) {
            self.presence = presence
        }
    }
}

extension StaffEvent: JournalEvent {
    package var body: any EventBody {
        switch self {
        case .joined(let body): body
        case .profileChanged(let body): body
        case .presenceChanged(let body): body
        case .entry(let event): event.body
        case .account(let event): event.body
        }
    }

    package init(type: String, _ body: BodyFields) throws {
        switch type {
        case Joined.type: self = .joined(try Joined(body))
        case ProfileChanged.type: self = .profileChanged(try ProfileChanged(body))
        case PresenceChanged.type: self = .presenceChanged(try PresenceChanged(body))
        case _ where AccountEvent.knows(type): self = .account(try AccountEvent(type: type, body))
        default: self = .entry(try EntryEvent(type: type, body))
        }
    }
}
