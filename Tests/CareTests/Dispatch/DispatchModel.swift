import Care
import CareTesting

/// The rules of dispatch in their plainest form: lists, no order kept, every agent and ticket looked at every time.
///
/// It shares no code with the floor, so that the property tests compare two readings of the handbook.
struct DispatchModel {
    private static let monday = Moment.local("2026-11-23 00:00")

    var profiles: [String: AgentProfile] = [:]
    var presences: [String: Presence] = [:]
    var idleSince: [String: Moment] = [:]
    var waiting: [String: Demand] = [:]
    var held: [String: (agent: String, demand: Demand)] = [:]
    var queues: [String: QueueSpec]

    init(queues: [QueueSpec]) {
        self.queues = Dictionary(uniqueKeysWithValues: queues.map { ($0.key, $0) })
    }

    func holdings(_ agent: String) -> [Demand] { held.values.filter { $0.agent == agent }.map(\.demand) }

    /// A whole call or a third of him for each conversation, counted in parts.
    func isWithinCapacity(_ agent: String, beside extra: Demand? = nil) -> Bool {
        guard let capacity = profiles[agent]?.capacity else { return false }
        let all = holdings(agent) + (extra.map { [$0] } ?? [])
        let parts = all.reduce(0.0) { $0 + 1 / Double($1.isVoice ? capacity.voice : capacity.text) }
        return parts < 1.000_001
    }

    func isOnShift(_ agent: String, asOf moment: Moment) -> Bool {
        guard let shifts = profiles[agent]?.shifts else { return false }
        return shifts.isEmpty
            || shifts.contains { shift in
                (-1...2).contains { week in
                    let start =
                        DispatchModel.monday + .days(Int64(7 * week + shift.weekday - 1)) + .minutes(Int64(shift.start))
                    let length = Int64(
                        shift.end > shift.start ? shift.end - shift.start : shift.end + 1_440 - shift.start
                    )
                    return start <= moment && moment < start + .minutes(length)
                }
            }
    }

    /// Everything but presence, which a pull does not ask about in the same way.
    func mayHave(_ agent: String, _ demand: Demand, asOf moment: Moment) -> Bool {
        guard let profile = profiles[agent] else { return false }
        let queue = queues[demand.queue]
        let levels = queue?.skills ?? [:]
        return profile.queues.contains(demand.queue)
            && levels.allSatisfy { profile.skills[$0.key, default: 0] >= $0.value }
            && (demand.province == nil || profile.provinces.isEmpty
                || profile.provinces.contains(demand.province ?? ""))
            && profile.languages.contains(demand.language)
            && [queue?.certificate, demand.certificate].compactMap(\.self).allSatisfy(profile.certificates.contains)
            && !demand.conflicts.contains(agent)
            && !demand.refusedBy.contains(agent)
            && isOnShift(agent, asOf: moment)
            && isWithinCapacity(agent, beside: demand)
    }

    func isEligible(_ agent: String, _ demand: Demand, asOf moment: Moment) -> Bool {
        presences[agent] == .available && mayHave(agent, demand, asOf: moment)
    }

    /// The order of service, worked out from the words of the handbook.
    func served(_ left: Demand, before right: Demand, asOf moment: Moment) -> Bool {
        func key(_ demand: Demand) -> (Moment, Int, Moment, String) {
            let ran = moment < demand.receivedAt ? .zero : moment - demand.receivedAt
            let clock = demand.dueAt - demand.receivedAt
            let consumed = min(100, moment >= demand.dueAt ? 100 : 100 * ran.milliseconds / clock.milliseconds)
            let level = max(1, demand.priority.rawValue - Int(consumed / 50))
            return (demand.dueAt, level, demand.receivedAt, demand.ticket)
        }
        return key(left) < key(right)
    }

    /// The ticket that an agent must be given next.
    func first(for agent: String, asOf moment: Moment) -> String? {
        waiting.values
            .filter { mayHave(agent, $0, asOf: moment) }
            .min { served($0, before: $1, asOf: moment) }?
            .ticket
    }

    /// The agent who must be given a ticket.
    func best(for demand: Demand, asOf moment: Moment) -> String? {
        profiles.keys
            .filter { isEligible($0, demand, asOf: moment) }
            .max { key($0, demand, moment) < key($1, demand, moment) }
    }

    private struct Key: Comparable {
        let score: Int
        let idleSince: Moment
        let name: String

        static func < (left: Key, right: Key) -> Bool {
            if left.score != right.score { return left.score < right.score }
            if left.idleSince != right.idleSince { return left.idleSince > right.idleSince }
            return left.name > right.name
        }
    }

    private func key(_ agent: String, _ demand: Demand, _ moment: Moment) -> Key {
        let levels = (queues[demand.queue]?.skills ?? [:]).keys.map { profiles[agent]?.skills[$0] ?? 0 }
        let skill = levels.isEmpty ? 0 : 8 * levels.reduce(0, +) / levels.count
        let capacity = profiles[agent]?.capacity ?? Capacity()
        let calls = holdings(agent).filter(\.isVoice).count
        let load = capacity.load(voiceHeld: calls, textHeld: holdings(agent).count - calls)
        let since = idleSince[agent] ?? .noon
        let minutes = Int((moment - since).milliseconds / 60_000)
        let score =
            skill + 30 * max(0, 100 - load) / 100 + (demand.continuity == agent ? 20 : 0) + min(10, max(0, minutes))
        return Key(score: score, idleSince: since, name: agent)
    }
}
