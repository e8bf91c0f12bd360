import Care
import CareStore

extension Desk {
    /// The teams within somebody's reach that breached rules of an edition, the most breaches first (handbook 8.3).
    ///
    /// A breach counts for the queue that its ticket is in now. Read from counters, so that it costs the same whatever the desk has taken in.
    ///
    /// - Returns: The teams; nil for a reach that ends at provinces, for breaches are counted by queue.
    /// - Throws: `Refusal` when the role does not lead.
    package func teams(
        breaching rules: [RuleID],
        under edition: Edition,
        for actor: Actor
    ) async throws -> [TeamFigure]? {
        try actor.demand(.leadTickets)
        let reach = reach(of: actor)
        if reach.isBoundByProvince { return nil }
        let sums = try await database.read { connection in
            try rules.reduce(into: [String: Int64]()) { sums, rule in
                let own = try TeamBreaches.ofRule(rule.rawValue, under: edition.version, in: connection)
                sums.merge(own, uniquingKeysWith: +)
            }
        }
        return sums.filter { reach.covers(queue: $0.key) }
            .map { TeamFigure(queue: $0.key, breached: $0.value) }
            .sorted { ($1.breached, $0.queue) < ($0.breached, $1.queue) }
    }
}
