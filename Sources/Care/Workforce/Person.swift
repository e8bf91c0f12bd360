/// A person of the desk and his account: a fold over the person's stream (handbook 7.2, 7.3).
package struct Person: Equatable, Sendable {
    package let name: String
    package private(set) var displayName: String
    package private(set) var state: PersonState
    /// What he is here for; nil until somebody says.
    package private(set) var role: Role?
    package private(set) var agreement: Agreement?
    /// What the security officer granted in place of what follows from role and profile.
    package private(set) var reach: ReachGrant?
    package private(set) var suspension: SuspensionReason?
    /// The directory's own key of him; nil when none was given.
    package private(set) var externalID: String?
    /// Whether the directory says that he may not get in.
    package private(set) var isBarred = false
    package private(set) var profile: AgentProfile?
    package private(set) var presence = Presence.offline
    package private(set) var version: Int
    /// The version at which the account last changed: how he stands to work and his ways in do not count.
    package private(set) var accountVersion: Int
    package private(set) var accountChangedAt: Moment
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
        accountChangedAt = entry.at
        joinedAt = entry.at
        changedAt = entry.at
    }

    package mutating func apply(_ entry: JournalEntry<StaffEvent>) {
        version = entry.version
        changedAt = entry.at
        switch entry.event {
        case .joined, .entry: break
        case .profileChanged(let body):
            (accountVersion, accountChangedAt) = (entry.version, entry.at)
            profile = body.profile
        case .presenceChanged(let body): presence = body.presence
        case .account(let event):
            (accountVersion, accountChangedAt) = (entry.version, entry.at)
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
        case .renamed(let body): displayName = body.displayName
        case .linked(let body): externalID = body.externalID
        case .barred: isBarred = true
        case .unbarred: isBarred = false
        }
    }
}
