/// What agents hold: a ticket has one seat, and the seats decide who has room (handbook 2.2).
extension DispatchFloor {
    /// Writes down that an agent holds a ticket, also beyond his capacity; whoever held it before is relieved.
    package mutating func seat(_ ticket: String, with agent: String, isVoice: Bool, asOf moment: Moment) {
        seat(ticket, with: agents.intern(agent), isVoice: isVoice, asOf: moment)
    }

    /// Gives a ticket's seat back and says whose it was; then ask what he is ``freed(_:asOf:)`` for.
    @discardableResult
    package mutating func release(_ ticket: String, asOf moment: Moment) -> String? {
        guard let seat = seats.removeValue(forKey: ticket) else { return nil }
        agents.hold(seat.agent, -1, isVoice: seat.isVoice, asOf: moment)
        return agents.name(of: seat.agent)
    }

    package func holder(of ticket: String) -> String? { seats[ticket].map { agents.name(of: $0.agent) } }

    /// How many tickets an agent holds.
    package func held(by agent: String) -> Int { agents.row(of: agent).map(agents.held) ?? 0 }

    /// The part of an agent's attention that is taken, in hundredths.
    package func load(of agent: String) -> Int { agents.row(of: agent).map(agents.load) ?? 0 }

    @discardableResult
    mutating func seat(_ ticket: String, with row: Int, isVoice: Bool, asOf moment: Moment) -> String? {
        let relieved = release(ticket, asOf: moment)
        seats[ticket] = Seat(agent: row, isVoice: isVoice)
        agents.hold(row, 1, isVoice: isVoice, asOf: moment)
        return relieved == agents.name(of: row) ? nil : relieved
    }
}
