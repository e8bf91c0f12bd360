/// A person of the desk: name, role, credentials and the profile that the dispatcher reads.
package struct StaffRow: Hashable, Sendable {
    package let name: String
    package let displayName: String
    package let role: String
    /// The scrypt string; never shown.
    package let password: String
    package let isActive: Bool
    /// JSON of the agent's profile.
    package let profile: String
    package let presence: String
    package let version: Int64

    package init(
        name: String,
        displayName: String,
        role: String,
        password: String,
        isActive: Bool,
        profile: String,
        presence: String,
        version: Int64
    ) {
        self.name = name
        self.displayName = displayName
        self.role = role
        self.password = password
        self.isActive = isActive
        self.profile = profile
        self.presence = presence
        self.version = version
    }
}
