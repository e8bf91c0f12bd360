/// Somebody at the door: what he brings, and from where.
package struct LogInAttempt: Sendable {
    package let name: String
    package let password: String
    /// A code of the second factor, or one of recovery; nil when it is brought later.
    package var code: String?
    package var origin: Origin

    /// From where a session begins, as its owner reads it in the list of sessions.
    package struct Origin: Hashable, Sendable {
        package let address: String
        package let agent: String

        package init(address: String = "", agent: String = "") {
            self.address = String(address.prefix(60))
            self.agent = String(
                agent.unicodeScalars.filter { $0.value >= 32 && $0.value != 127 }.prefix(200).map(Character.init)
            )
        }
    }

    package init(name: String, password: String, code: String? = nil, origin: Origin = Origin()) {
        self.name = name
        self.password = password
        self.code = code
        self.origin = origin
    }
}
