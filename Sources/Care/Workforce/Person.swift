/// A person of the desk and his account: a fold over the person's stream (handbook 7.2, 7.3).
package struct Person: Equatable, Sendable {
    package let name: String
    package let displayName: String
    package private(set) var state: PersonState
    /// What he is here for; nil until somebody says.
    package private(set) var role: Role?
    package private(set) var agreement: Agreement?
    /// What the security officer granted in place of what follows from role and profile.
    package private(set) var reach: ReachGrant?
    package private(set) var suspension: SuspensionReason?
    package private(set) var profile: AgentProfile?
    package private(set) var presence = Presence.offline
    package private(set) var version: Int
    /// The version at which the account last changed: how he stands to work and his ways in do not count.
    package private(set) var accountVersion: Int
    package let joinedAt: Moment
    package private(set) var changedAt: Moment

    package var isActive: Bool { state == .active }

    /// The administration that he holds; one of three, or none (三权分立).
    package var administration: Role.Administration? { role?.administration }

    /// Whether the dispatcher may offer him tickets.
    package var worksOnTickets: Bool { isActive && profile != nil && role?.handlesTickets ?? false }

    /// The person as his first entry leaves him; nil when that begins none.
    package init?(_ name: String, began entry: JournalEntry<StaffEvent>) {
        switch entry.event {
        case .joined(let body):
            displayName = body.displayName
            role = body.role
            state = .active
        case .account(.opened(let body)):
            displayName = body.displayName
            state = .opened
        default: return nil
        }
        self.name = name
        version = entry.version
        accountVersion = entry.version
        joinedAt = entry.at
        changedAt = entry.at
    }

    package mutating func apply(_ entry: JournalEntry<StaffEvent>) {
        version = entry.version
        changedAt = entry.at
        switch entry.event {
        case .joined, .entry: break
        case .profileChanged(let body):
            accountVersion = entry.version
            profile = body.profile
        case .presenceChanged(let body): presence = body.presence
        case .account(let event):
            accountVersion = entry.version
            apply(event)
        }
    }

    private mutating func apply(_ event: AccountEvent) {
        switch event {
        case .opened: break
        case .agreementFiled(let body): agreement = body.agreement
        case .roleGranted(let body): role = body.role
        case .reachGranted(let body): reach = body.reach
        case .activated, .resumed:
            state = .active
            suspension = nil
        case .suspended(let body):
            state = .suspended
            suspension = body.reason
        case .left:
            state = .left
            suspension = nil
        }
    }
}
