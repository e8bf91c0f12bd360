import Care
import CareStore

/// How one agent stands, for the map of seats (handbook 2.2).
package struct AgentSeat: Sendable {
    package let profile: AgentProfile
    package let presence: Presence
    /// Since when he stands so; nil when he never said.
    package let since: Moment?
    /// How many tickets are with him.
    package let tickets: Int
}

extension Desk {
    /// Since when those who are signed on stand as they do, by the journal.
    func presenceMoments(of staff: [StaffRow]) async throws -> [String: Moment] {
        let names = staff.filter { $0.worksOnTickets && Presence(rawValue: $0.presence) ?? .offline != .offline }.map(
            \.name
        )
        return try await database.read { connection in
            try names.reduce(into: [:]) { moments, name in
                let type = StaffEvent.PresenceChanged.type
                let at = try Journal.last(type, of: "staff/\(name)", in: connection)
                moments[name] = at.map { Moment(milliseconds: $0) }
            }
        }
    }
}
