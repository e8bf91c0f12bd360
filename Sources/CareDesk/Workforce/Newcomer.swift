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

    package init(name: String, displayName: String, role: Role, password: String?, profile: AgentProfile? = nil) {
        self.name = name
        self.displayName = displayName
        self.role = role
        self.password = password
        self.profile = profile
    }

    /// Refuses what is not a name, and passwords that are too short to protect anything.
    func validate() throws(Refusal) {
        let isName =
            (2...40).contains(name.count)
            && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) }
        guard isName else {
            throw .field(
                "/name",
                "用户名为 2 到 40 位字母、数字或 . _ -",
                "A name has 2 to 40 letters, digits or . _ -",
                clause: "7.3"
            )
        }
        if let password { try PasswordRule.check(password, of: name, at: "/password") }
    }
}
