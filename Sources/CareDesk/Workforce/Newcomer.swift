import Care

/// Somebody who joins the desk.
package struct Newcomer: Sendable {
    package let name: String
    package let displayName: String
    package let role: Role
    /// Nil for somebody who does not log in with a password, as the people of a simulation.
    package let password: String?
    /// A hash that was made before, in place of the password: a demonstration of many people hashes theirs once.
    package var passwordHash: String?
    package let profile: AgentProfile?
    /// The promise of secrecy on file; nil for the people of a simulation.
    package var agreement: Agreement?

    package init(name: String, displayName: String, role: Role, password: String?, profile: AgentProfile? = nil) {
        self.name = name
        self.displayName = displayName
        self.role = role
        self.password = password
        self.profile = profile
    }

    /// Refuses what is not a name, and passwords that are too short to protect anything.
    func validate() throws(Refusal) {
        try Person.demandName(name)
        if let password { try PasswordRule.check(password, of: name, at: "/password") }
    }
}
