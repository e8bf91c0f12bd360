import Care
import CareStore
import Logging
import Foundation
import Synchronization

/// Keeps the floor: who is there, what waits, and what is offered to whom (handbook 2.2).
///
/// A match is attempted on every arrival, release, login and change of skill, never by polling. What it knows is a fold over rows and is read afresh
/// when the desk opens.
package actor Dispatcher {
    private nonisolated let centre = Mutex(Centre.plain)
    private var floor: DispatchFloor
    /// What each waiting ticket was last seen to ask, so that a deed that changes nothing for the floor costs nothing.
    private var waiting: [String: Demand] = [:]
    /// Since when each agent stands as he does.
    private var since: [String: Moment] = [:]
    private let offset: Span
    /// Tickets whose place could not be read or written; they are taken up again with the next tick.
    private var stranded: Set<String> = []
    /// Those whose tickets could not all be taken back; they are taken up again with the next tick.
    private var unrelieved: Set<String> = []
    /// How often a match is written before its ticket is set aside.
    private static let attempts = 3

    init(zone: CivilZone) {
        offset = zone.offset(at: Moment(milliseconds: 0))
        floor = DispatchFloor(queues: Centre.plain.queues, offset: offset)
    }

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
        floor = DispatchFloor(queues: settings.queues, offset: offset)
        self.waiting = [:]
        since = try await desk.presenceMoments(of: staff)
        for row in staff where row.worksOnTickets {
            floor.set(try decoder.decode(AgentProfile.self, from: Data(row.profile.utf8)))
            floor.setPresence(row.name, Presence(rawValue: row.presence) ?? .offline, asOf: now)
        }
        for row in assigned { seat(row, asOf: now) }
        var matches: [Match] = []
        for row in waiting where row.status != Status.held.rawValue { matches += wait(Demand(row), asOf: now) }
        await carryOut(matches, on: desk)
        let named = assigned.reduce(into: Set<String>()) {
            $0.formUnion($1.audience.parties.split(separator: "/").map(String.init))
        }
        for row in staff where !row.mayHoldTickets && named.contains(row.name) { await relieve(row.name, on: desk) }
    }

    package func knows(agent: String) -> Bool { floor.profiles.contains { $0.name == agent } }

    package func profiles() -> [AgentProfile] { floor.profiles.sorted { $0.name < $1.name } }

    /// How an agent stands: presence and the tickets with him.
    package func standing(of agent: String) -> (presence: Presence, tickets: Int) {
        (floor.presence(of: agent), floor.held(by: agent))
    }

    /// Every agent as he stands, by name.
    package func seats() -> [AgentSeat] {
        profiles().map { profile in
            let name = profile.name
            return AgentSeat(
                profile: profile,
                presence: floor.presence(of: name),
                since: since[name],
                tickets: floor.held(by: name)
            )
        }
    }

    func demandExists(_ target: TransferTarget) throws(Refusal) {
        switch target {
        case .queue(let key) where settings.queue(key) == nil:
            throw .field("/to", "没有队列 \(key)", "There is no queue \(key)", clause: "2.4")
        case .agent(let name) where !knows(agent: name):
            throw .field("/to", "没有坐席 \(name)", "There is no agent \(name)", clause: "2.4")
        case .queue, .agent:
            return
        }
    }

    /// Takes in people as they now stand; what somebody holds who works on tickets no more goes back to its queues.
    func peopleChanged(_ names: Set<String>, on desk: Desk) async throws {
        let rows = try await desk.database.read { connection in
            try names.sorted().compactMap { try StaffRows.find($0, in: connection) }
        }
        for row in rows where !row.mayHoldTickets {
            floor.dismiss(row.name, asOf: desk.clock())
            await relieve(row.name, on: desk)
        }
        for row in rows where row.worksOnTickets {
            let profile = try JSONDecoder().decode(AgentProfile.self, from: Data(row.profile.utf8))
            if !floor.profiles.contains(profile) { await profileChanged(profile, on: desk) }
            let presence = Presence(rawValue: row.presence) ?? .offline
            if floor.presence(of: row.name) != presence { await presenceChanged(row.name, presence, on: desk) }
        }
    }

    /// Takes in what a deed made of a ticket, and carries out the matches that follow.
    func ticketChanged(_ changed: TicketCase, on desk: Desk) async {
        let now = desk.clock()
        let matches = place(changed.ticket, asOf: now)
        await carryOut(matches, on: desk)
    }

    func profileChanged(_ profile: AgentProfile, on desk: Desk) async {
        floor.set(profile)
        await carryOut(freed(profile.name, asOf: desk.clock()), on: desk)
    }

    func presenceChanged(_ agent: String, _ presence: Presence, on desk: Desk) async {
        let now = desk.clock()
        since[agent] = now
        floor.setPresence(agent, presence, asOf: now)
        await carryOut(freed(agent, asOf: now), on: desk)
    }

    /// The best waiting ticket for an agent who asks for one; his seat is taken at once.
    func next(for agent: String, asOf moment: Moment) -> Match? {
        let match = floor.next(for: agent, asOf: moment)
        if let match { waiting[match.ticket] = nil }
        return match
    }

    /// Serves what waits with those whose shift has just begun.
    package func shiftsChanged(on desk: Desk) async {
        await carryOut(settled(asOf: desk.clock()), on: desk)
    }

    package func nextShiftChange(after moment: Moment) -> Moment? { floor.nextShiftChange(after: moment) }

    /// Why a ticket still waits; nil when it does not wait.
    package func explainWaiting(_ number: String, asOf moment: Moment) -> WaitingExplanation? {
        floor.explainWaiting(number, asOf: moment)
    }

    package func figures(asOf moment: Moment) -> [QueueFigures] { floor.figures(asOf: moment) }

    /// Reads a ticket again whose place turned out to be stale.
    func refresh(_ number: String, on desk: Desk) async {
        do {
            await ticketChanged(try await desk.ticket(number), on: desk)
        } catch is Refusal {
            await carryOut(leave(number, asOf: desk.clock()), on: desk)
        } catch {
            strand(number, asOf: desk.clock())
        }
    }

    /// Takes up what was set aside while the database was in the way, and serves whoever came free meanwhile.
    package func takeUpStranded(on desk: Desk) async {
        for agent in unrelieved.sorted() { await relieve(agent, on: desk) }
        guard !stranded.isEmpty else { return }
        let numbers = stranded.sorted()
        stranded = []
        for number in numbers { await refresh(number, on: desk) }
        await carryOut(settled(asOf: desk.clock()), on: desk)
    }

    /// Takes back what somebody holds who works on tickets no more; only the program that runs the desk does so.
    private func relieve(_ agent: String, on desk: Desk) async {
        guard desk.settings.part == .running else { return }
        do {
            unrelieved.remove(agent)
            for number in try await desk.database.read({ try Tickets.open(involving: agent, in: $0) }) {
                try await desk.takeBack(number, from: agent)
            }
        } catch {
            desk.logger.warning("tickets not taken back yet", metadata: ["from": "\(agent)", "reason": "\(error)"])
            unrelieved.insert(agent)
        }
    }

    private func place(_ ticket: Ticket, asOf now: Moment) -> [Match] {
        let isOnFloor = ticket.isOpen && ticket.hold == nil
        if isOnFloor, ticket.solution == nil, let agent = ticket.assignment.agent {
            return seat(ticket, with: agent, asOf: now)
        } else if isOnFloor, ticket.transfer == nil, ticket.assignment == .waiting {
            let demand = Demand(ticket, asOf: now)
            return waiting[ticket.number] == demand ? [] : leave(ticket.number, asOf: now) + wait(demand, asOf: now)
        } else {
            return leave(ticket.number, asOf: now)
        }
    }

    private func seat(_ ticket: Ticket, with agent: String, asOf now: Moment) -> [Match] {
        if floor.holder(of: ticket.number) == agent { return [] }
        let freed = leave(ticket.number, asOf: now)
        floor.seat(ticket.number, with: agent, isVoice: ticket.record.channel.isVoice, asOf: now)
        return freed
    }

    private func seat(_ row: TicketRow, asOf now: Moment) {
        guard let agent = row.assignee, row.status != Status.held.rawValue, row.stage != Stage.feedback.rawValue else {
            return
        }
        floor.seat(row.number, with: agent, isVoice: Channel(rawValue: row.channel)?.isVoice ?? false, asOf: now)
    }

    private func wait(_ demand: Demand, asOf now: Moment) -> [Match] {
        waiting[demand.ticket] = demand
        guard let match = floor.arrive(demand, asOf: now) else { return [] }
        waiting[demand.ticket] = nil
        return [match]
    }

    /// Takes a ticket off the floor; the agent who had it may be free for another.
    private func leave(_ number: String, asOf now: Moment) -> [Match] {
        waiting[number] = nil
        floor.withdraw(number)
        let relieved = floor.release(number, asOf: now)
        return relieved.map { freed($0, asOf: now) } ?? []
    }

    private func settled(asOf now: Moment) -> [Match] {
        let matches = floor.settle(asOf: now)
        for match in matches { waiting[match.ticket] = nil }
        return matches
    }

    private func freed(_ agent: String, asOf now: Moment) -> [Match] {
        let matches = floor.freed(agent, asOf: now)
        for match in matches { waiting[match.ticket] = nil }
        return matches
    }

    /// Writes the matches down; one that is refused frees an agent, who may then be matched with something else.
    ///
    /// Only the program that runs the desk does so; to every other the matches say who would be asked.
    private func carryOut(_ matches: [Match], on desk: Desk) async {
        guard desk.settings.part == .running else { return }
        var left = matches[...]
        while let match = left.popFirst() {
            do {
                try await assign(match, on: desk)
            } catch {
                desk.logger.debug(
                    "match not carried out",
                    metadata: ["ticket": "\(match.ticket)", "reason": "\(error)"]
                )
                guard error is Refusal else {
                    strand(match.ticket, asOf: desk.clock())
                    continue
                }
                left += leave(match.ticket, asOf: desk.clock())
                await refresh(match.ticket, on: desk)
            }
        }
    }

    /// Writes a match down, and again when the database was in the way.
    private func assign(_ match: Match, on desk: Desk) async throws {
        for attempt in 1...Self.attempts {
            do {
                _ = try await desk.assign(match.ticket, to: match.agent, explained: match.explanation, by: .dispatcher)
                return
            } catch let fault as StoreFault where attempt < Self.attempts {
                desk.logger.debug(
                    "match not written yet",
                    metadata: ["ticket": "\(match.ticket)", "reason": "\(fault)"]
                )
            }
        }
    }

    /// Sets a ticket aside that cannot be written now; the agent's seat is given back and nobody is matched meanwhile.
    private func strand(_ number: String, asOf now: Moment) {
        waiting[number] = nil
        floor.withdraw(number)
        floor.release(number, asOf: now)
        stranded.insert(number)
    }
}
