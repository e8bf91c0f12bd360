/// Who did it: every deed names its actor, and there is no default.
package struct Actor: Hashable, Sendable {
    /// What kind of actor this is.
    package enum Kind: String, Sendable {
        case staff, customer, integration, desk
    }

    package let kind: Kind
    /// The role in which the actor acted at that time.
    package let role: Role
    /// The user name, the integration's name, or for the desk itself the part that acted, such as `dispatcher`.
    package let name: String

    package init(_ kind: Kind, _ role: Role, _ name: String) {
        self.kind = kind
        self.role = role
        self.name = name
    }

    /// The desk's own dispatcher, which assigns work by the rules of clause 2.2.
    package static let dispatcher = Actor(.desk, .desk, "dispatcher")
    /// The desk's own timekeeper, which warns, records breaches and escalates by clause 1.3.
    package static let timekeeper = Actor(.desk, .desk, "timekeeper")

    /// The desk's own watch over the access log, which raises alarms by clause 7.2.
    package static let detector = Actor(.desk, .desk, "detector")

    /// The desk's own door, which locks a name after too many failures by clause 7.3.
    package static let door = Actor(.desk, .desk, "door")

    package static func staff(_ name: String, _ role: Role) -> Actor { Actor(.staff, role, name) }
}

/// The journal's way of writing an actor: `staff/lead/chen`.
extension Actor: LosslessStringConvertible {
    package var description: String { "\(kind.rawValue)/\(role.rawValue)/\(name)" }

    package init?(_ text: String) {
        let utf8 = text.utf8
        guard let first = utf8.firstIndex(of: UInt8(ascii: "/")),
            let second = utf8[utf8.index(after: first)...].firstIndex(of: UInt8(ascii: "/")),
            let kind = Kind(rawValue: String(text[..<first])),
            let role = Role(rawValue: String(text[utf8.index(after: first)..<second])),
            utf8.index(after: second) < utf8.endIndex
        else { return nil }
        self.init(kind, role, String(text[utf8.index(after: second)...]))
    }
}
