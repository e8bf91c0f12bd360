/// The dispatcher's whole memory: who is there and what waits (handbook 2.2).
///
/// A match is attempted whenever something changes, never by polling: when a ticket arrives, when an agent comes free,
/// and when a shift starts (``nextShiftChange(after:)``). Between these moments nothing that waits could be served, so
/// no eligible agent is idle while an eligible ticket waits. A match takes its seat at once; when it cannot be
/// recorded, ``release(_:asOf:)`` gives the seat back and the ticket arrives again.
package struct DispatchFloor: Sendable {
    var agents: AgentTable
    var lines = WaitingLines()
    var queues: [QueueColumn] = []
    private var queueKeys = NameTable()
    var seats: [String: Seat] = [:]

    /// Who holds a ticket, and whether it takes the whole of him.
    struct Seat {
        let agent: Int
        let isVoice: Bool
    }

    /// An empty floor with its queues; `offset` is how far the local time of the shifts is ahead of UTC.
    package init(queues specs: [QueueSpec] = [], offset: Span = .hours(8)) {
        agents = AgentTable(offset: offset)
        setQueues(specs)
    }

    /// Describes all queues anew; a queue that is no longer described asks for nothing but membership.
    package mutating func setQueues(_ specs: [QueueSpec]) {
        let described = Dictionary(specs.map { ($0.key, $0) }) { _, last in last }
        for key in described.keys.sorted() { _ = queueNumber(key) }
        for number in queues.indices {
            let spec = described[queues[number].key]
            queues[number].describe(spec, certificate: spec?.certificate.map { agents.certificates.intern($0) })
            settle(queue: number)
        }
    }

    /// Adds an agent, or sees him with other eyes; afterwards ask what he is ``freed(_:asOf:)`` for.
    package mutating func set(_ profile: AgentProfile) {
        let row = agents.set(profile)
        for key in profile.queues.sorted() { _ = queueNumber(key) }
        for number in queues.indices { queues[number].settle(row, profile) }
    }

    /// Takes an agent off the floor: he is offered nothing any more; what he holds is given back ticket by ticket.
    package mutating func dismiss(_ agent: String, asOf moment: Moment) {
        guard let row = agents.row(of: agent) else { return }
        agents.setPresence(row, .offline, asOf: moment)
        agents.dismiss(row)
        let nobody = AgentProfile(name: agent)
        for number in queues.indices { queues[number].settle(row, nobody) }
    }

    /// Writes down what an agent says he is doing; when it makes him available, ask what he is ``freed(_:asOf:)`` for.
    package mutating func setPresence(_ agent: String, _ presence: Presence, asOf moment: Moment) {
        agents.setPresence(agents.intern(agent), presence, asOf: moment)
    }

    package var profiles: [AgentProfile] { agents.profiles.compactMap(\.self) }

    package func presence(of agent: String) -> Presence {
        agents.row(of: agent).map { agents.presences[$0] } ?? .offline
    }

    /// The number of a queue, made when it is new.
    mutating func queueNumber(_ key: String) -> Int {
        let number = Int(queueKeys.intern(key))
        if number == queues.count {
            queues.append(QueueColumn(key: key))
            settle(queue: number)
        }
        return number
    }

    func existingQueue(_ key: String) -> Int? { queueKeys.number(of: key).map(Int.init) }

    private mutating func settle(queue number: Int) {
        for (row, profile) in agents.profiles.enumerated() {
            if let profile { queues[number].settle(row, profile) }
        }
    }
}
