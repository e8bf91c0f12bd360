import Care
import CareDesk
import CareStore

/// Simulated customers and agents who keep the demonstration moving while one looks.
///
/// They act in real time and at a gentle pace, and only on tickets that their own customers opened; tickets of people meet them only where the dispatcher
/// offers one to a simulated agent, who leaves it alone. `agent1` and `lead1` do nothing by themselves: they are whoever looks.
package struct LiveCentre: Sendable {
    private let desk: Desk
    private let seed: UInt64
    /// What the contacts of simulated customers are marked with.
    package static let mark = "\(DemoCentre.mark)live/"
    private static let onlookers: Set = ["agent1", "lead1"]

    package init(_ desk: Desk, seed: UInt64) {
        self.desk = desk
        self.seed = seed
    }

    /// Goes on until it is cancelled.
    ///
    /// - Parameter betweenContacts: The mean time between two contacts at the busiest hour.
    /// - Throws: A failure of the database.
    package func run(betweenContacts: Span = .seconds(40)) async throws {
        var dice = Dice(seed: seed)
        let manner = Cast.Manner(betweenContacts: betweenContacts, mark: Self.mark, pace: 40)
        let cast = Cast(try await people(&dice), manner: manner, zone: desk.zone, dice: dice.fork())
        var agenda = Agenda()
        agenda.add(.contact, at: desk.clock() + .seconds(3))
        for lead in cast.leads { agenda.add(.lookAround(lead: lead.name), at: desk.clock() + .minutes(10)) }
        var follower = JournalFollower(after: try await desk.database.read { try Journal.newest(in: $0) })
        for known in try await open() { add(cast.intents(after: known.entries, on: known.ticket), to: &agenda) }
        while !Task.isCancelled {
            try? await Task.sleep(for: .milliseconds(500))
            while let next = agenda.first, next.at <= desk.clock(), !Task.isCancelled {
                _ = agenda.popFirst()
                let isChanged = try await carryOut(next.plan, cast)
                add(cast.intents(afterCarryingOut: next.plan, isChanged: isChanged, at: desk.clock()), to: &agenda)
            }
            for change in try await follower.news(on: desk).changes {
                add(cast.intents(after: change.new, on: change.known.ticket), to: &agenda)
            }
        }
    }

    /// The demonstration's own agents, with habits.
    private func people(_ dice: inout Dice) async throws -> [SimulatedAgent] {
        let rows = try await desk.staff()
        let profiles = await desk.dispatcher.profiles()
        var people: [SimulatedAgent] = []
        for profile in profiles where !Self.onlookers.contains(profile.name) {
            guard let row = rows.first(where: { $0.name == profile.name }), let role = Role(rawValue: row.role) else {
                continue
            }
            people.append(SimulatedAgent(profile, role, dice: &dice))
        }
        return people
    }

    /// What is still open of an earlier run.
    private func open() async throws -> [TicketCase] {
        let rows = try await desk.database.read { try Tickets.waiting(in: $0) + Tickets.assigned(in: $0) }
        var found: [TicketCase] = []
        for row in rows.prefix(500) {
            let known = try await desk.ticket(row.number)
            guard case .accepted(let accepted)? = known.entries.first?.event else { continue }
            if accepted.importedFrom?.hasPrefix(Self.mark) == true { found.append(known) }
        }
        return found
    }

    /// What a person forbids or did first is no fault of the demonstration.
    private func carryOut(_ plan: Plan, _ cast: Cast) async throws -> Bool {
        do {
            guard let act = try await cast.act(on: plan, desk: desk) else { return false }
            return try await act.deed(desk, DeedRequest()) != nil
        } catch is Refusal {
            return false
        }
    }

    private func add(_ intents: [Cast.Intent], to agenda: inout Agenda) {
        for intent in intents { agenda.add(intent.plan, at: desk.clock() + intent.after) }
    }
}
