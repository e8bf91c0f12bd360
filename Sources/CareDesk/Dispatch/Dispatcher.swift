import Care
import CareStore
import Foundation
import Synchronization

/// Keeps the floor: who is there, what waits, and what is offered to whom (handbook 2.2).
///
/// A match is attempted on every arrival, release, login and change of skill, never by polling. What it knows is a fold over rows and is read afresh
/// when the desk opens.
package actor Dispatcher {
    private nonisolated let centre = Mutex(Centre.plain)
    private var floor: Floor
    /// What the floor was last told of each open ticket.
    private var places: [String: Place] = [:]
    private var agents: [String: AgentProfile] = [:]

    private enum Place: Equatable {
        case waiting(Demand)
        case seated(agent: String)
    }

    init(timeZone: TimeZone) {
        floor = Floor(centre: .plain, zone: CivilZone(timeZone))
        zone = CivilZone(timeZone)
    }

    private let zone: CivilZone

    package nonisolated var settings: Centre { centre.withLock { $0 } }

    nonisolated func queue(for acceptance: Acceptance) -> String {
        settings.routing.queue(for: acceptance.attributes)
    }

    /// Reads the centre, its people and what is open.
    package func start(from desk: Desk) async throws {
        let now = desk.clock()
        let (bodies, staff, waiting, assigned) = try await desk.database.read { connection in
            (
                try QueueRows.all(in: connection), try StaffRows.all(in: connection),
                try Tickets.waiting(in: connection), try Tickets.assigned(in: connection)
            )
        }
        let decoder = JSONDecoder()
        if let body = bodies.first(where: { $0.key == "centre" })?.body {
            let read = try decoder.decode(Centre.self, from: Data(body.utf8))
            centre.withLock { $0 = read }
        }
        floor = Floor(centre: settings, zone: zone)
        places = [:]
        agents = [:]
        for row in staff where row.isActive && row.profile != "" {
            let profile = try decoder.decode(AgentProfile.self, from: Data(row.profile.utf8))
            agents[row.name] = profile
            floor.update(profile)
            floor.setPresence(row.name, Presence(rawValue: row.presence) ?? .offline, asOf: now)
        }
        for row in assigned { seat(row) }
        for row in waiting where row.status != Status.held.rawValue { wait(Demand(row), asOf: now) }
    }

    package func knows(agent: String) -> Bool { agents[agent] != nil }

    package func profiles() -> [AgentProfile] { agents.values.sorted { $0.name < $1.name } }

    /// How an agent stands: presence and the tickets with him.
    package func standing(of agent: String) -> (presence: Presence, tickets: Int) {
        (floor.presence(of: agent) ?? .offline, floor.load(of: agent))
    }

    func demandExists(_ target: TransferTarget) throws(Refusal) {
        switch target {
        case .queue(let key) where settings.queue(key) == nil:
            throw .field("/to", "没有队列 \(key)", "There is no queue \(key)", clause: "2.4")
        case .agent(let name) where agents[name] == nil:
            throw .field("/to", "没有坐席 \(name)", "There is no agent \(name)", clause: "2.4")
        case .queue, .agent:
            return
        }
    }

    /// Takes in what a deed made of a ticket, and carries out the matches that follow.
    func ticketChanged(_ changed: TicketCase, on desk: Desk) async {
        let now = desk.clock()
        let matches = place(changed.ticket, asOf: now)
        await carryOut(matches, on: desk)
    }

    func profileChanged(_ profile: AgentProfile, on desk: Desk) async {
        agents[profile.name] = profile
        floor.update(profile)
        await carryOut(floor.freed(profile.name, asOf: desk.clock()), on: desk)
    }

    func presenceChanged(_ agent: String, _ presence: Presence, on desk: Desk) async {
        let now = desk.clock()
        floor.setPresence(agent, presence, asOf: now)
        await carryOut(floor.freed(agent, asOf: now), on: desk)
    }

    /// The best waiting ticket for an agent who asks for one.
    func next(for agent: String, asOf moment: Moment) -> Match? { floor.next(for: agent, asOf: moment) }

    /// Why a ticket still waits; nil when it does not wait.
    package func explainWaiting(_ number: String, asOf moment: Moment) -> WaitingExplanation? {
        floor.explainWaiting(number, asOf: moment)
    }

    package func figures(asOf moment: Moment) -> [QueueFigures] { floor.figures(asOf: moment) }

    /// Reads a ticket again whose place turned out to be stale.
    func refresh(_ number: String, on desk: Desk) async {
        guard let known = try? await desk.ticket(number) else {
            floor.withdraw(number)
            places[number] = nil
            return
        }
        await ticketChanged(known, on: desk)
    }

    private func place(_ ticket: Ticket, asOf now: Moment) -> [Match] {
        let before = places[ticket.number]
        if ticket.isOpen, ticket.hold == nil, ticket.solution == nil, let agent = ticket.assignment.agent {
            if before == .seated(agent: agent) { return [] }
            let freed = leave(ticket.number, asOf: now)
            places[ticket.number] = .seated(agent: agent)
            floor.seat(agent, ticket.number, isVoice: ticket.record.channel.isVoice)
            return freed
        }
        if ticket.isOpen, ticket.hold == nil, ticket.transfer == nil, ticket.assignment == .waiting {
            let demand = Demand(ticket, asOf: now)
            if before == .waiting(demand) { return [] }
            let freed = leave(ticket.number, asOf: now)
            return freed + (wait(demand, asOf: now).map { [$0] } ?? [])
        }
        return leave(ticket.number, asOf: now)
    }

    @discardableResult
    private func wait(_ demand: Demand, asOf now: Moment) -> Match? {
        places[demand.ticket] = .waiting(demand)
        return floor.arrive(demand, asOf: now)
    }

    private func seat(_ row: TicketRow) {
        guard let agent = row.assignee, row.status != Status.held.rawValue, row.stage != Stage.feedback.rawValue else { return }
        places[row.number] = .seated(agent: agent)
        floor.seat(agent, row.number, isVoice: Channel(rawValue: row.channel)?.isVoice ?? false)
    }

    /// Takes a ticket off the floor; the agent who had it may be free for another.
    private func leave(_ number: String, asOf now: Moment) -> [Match] {
        switch places.removeValue(forKey: number) {
        case .waiting:
            floor.withdraw(number)
            return []
        case .seated(let agent):
            floor.release(number)
            return floor.freed(agent, asOf: now)
        case nil:
            return []
        }
    }

    private func carryOut(_ matches: [Match], on desk: Desk) async {
        for match in matches {
            do {
                _ = try await desk.assign(match.ticket, to: match.agent, explained: match.explanation, by: .dispatcher)
            } catch {
                desk.logger.debug("match not carried out", metadata: ["ticket": "\(match.ticket)", "reason": "\(error)"])
                places[match.ticket] = nil
                floor.withdraw(match.ticket)
                await refresh(match.ticket, on: desk)
            }
        }
    }
}
