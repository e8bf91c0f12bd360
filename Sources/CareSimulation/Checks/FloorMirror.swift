import Care
import CareDesk
import CareStore

/// The floor as the journal tells it, folded without the dispatcher's own code.
struct FloorMirror {
    private(set) var tickets: [String: Ticket] = [:]
    private(set) var profiles: [String: AgentProfile] = [:]
    private(set) var presences: [String: Presence] = [:]
    private(set) var roles: [String: Role] = [:]

    /// Takes in what is new and says whom the dispatcher gave work meanwhile.
    mutating func update(_ news: JournalFollower.News) throws -> Set<String> {
        for row in news.rows where row.stream.hasPrefix("staff/") { try update(row) }
        var given: Set<String> = []
        for change in news.changes {
            let ticket = change.known.ticket
            tickets[ticket.number] = ticket.isOpen ? ticket : nil
            for entry in change.new where entry.actor == .dispatcher {
                if case .assigned(let body) = entry.event, ticket.assignment.agent == body.agent {
                    given.insert(body.agent)
                }
            }
        }
        return given
    }

    private mutating func update(_ row: JournalRow) throws {
        let name = String(row.stream.dropFirst(6))
        switch try EntryCodec().entry(row, as: StaffEvent.self).event {
        case .joined(let body): roles[name] = body.role
        case .profileChanged(let body): profiles[name] = body.profile
        case .presenceChanged(let body): presences[name] = body.presence
        case .account(.roleGranted(let body)): roles[name] = body.role
        case .account(.suspended), .account(.left): profiles[name] = nil
        case .account, .entry: break
        }
    }

    /// Whether a ticket stands in a line: open, with nobody, not held, not on its way to somebody.
    func waits(_ ticket: Ticket) -> Bool {
        ticket.assignment == .waiting && ticket.hold == nil && ticket.transfer == nil
    }

    /// What takes an agent's attention: what he was offered or took and has not solved or put on hold.
    func held(by agent: String) -> (voice: Int, text: Int) {
        let held = tickets.values.filter { $0.assignment.agent == agent && $0.hold == nil && $0.solution == nil }
        let voice = held.count { $0.record.channel.isVoice }
        return (voice, held.count - voice)
    }
}
