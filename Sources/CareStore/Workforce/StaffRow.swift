/// A person of the desk: name, role, credentials and the profile that the dispatcher reads.
package struct StaffRow: Hashable, Sendable {
    package let name: String
    package var displayName: String
    /// Empty until a role is granted.
    package var role: String
    /// The scrypt string; never shown, and empty for whoever does not log in with a password.
    package var password: String
    package var isActive: Bool
    /// JSON of the agent's profile.
    package var profile: String
    package var presence: String
    package var version: Int64
    /// How the account stands: `opened`, `active`, `suspended`, `left`.
    package var state: String
    /// JSON of the promise of secrecy on file; empty when there is none.
    package var agreement: String
    /// JSON of the reach that was granted; empty when it follows from role and profile.
    package var reach: String
    /// The directory's own key of the person; empty when it gave none.
    package var externalID = ""
    /// Whether the directory bars the person.
    package var isBarred = false
    package var openedAt: Int64 = 0
    /// The version and the moment at which the account last changed.
    package var accountVersion: Int64 = 0
    package var accountChangedAt: Int64 = 0

    package init(
        name: String,
        displayName: String,
        role: String,
        password: String,
        isActive: Bool,
        profile: String,
        presence: String,
        version: Int64,
        state: String? = nil,
        agreement: String = "",
        reach: String = ""
    ) {
        self.name = name
        self.displayName = displayName
        self.role = role
        self.password = password
        self.isActive = isActive
        self.profile = profile
        self.presence = presence
        self.version = version
        self.state = state ?? (isActive ? "active" : "suspended")
        self.agreement = agreement
        self.reach = reach
    }
}
