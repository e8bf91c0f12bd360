import Care

/// Somebody who works in the demonstration; the displayed name says that it is one.
struct DemoPerson: Sendable {
    let name: String
    let displayName: String
    let role: Role
    /// Nil for those who are offered no tickets.
    let profile: AgentProfile?
    /// How this person stands when the demonstration begins.
    let presence: Presence

    init(
        _ name: String,
        _ displayName: String,
        _ role: Role,
        profile: AgentProfile? = nil,
        presence: Presence = .available
    ) {
        self.name = name
        self.displayName = displayName
        self.role = role
        self.profile = profile
        self.presence = presence
    }

    var actor: Actor { .staff(name, role) }

    func newcomer(passwordHash: String) -> Newcomer {
        var newcomer = Newcomer(name: name, displayName: displayName, role: role, password: nil, profile: profile)
        newcomer.passwordHash = passwordHash
        newcomer.agreement = CivilDate(2026, 1, 5).map { Agreement(signedOn: $0, reference: "演示-\(name)") }
        return newcomer
    }
}
