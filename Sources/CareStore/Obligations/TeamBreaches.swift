/// How often a rule was breached on the tickets of each queue: counters kept by delta (handbook 8.3).
///
/// A breach counts for the queue that its ticket is in, and goes along when the ticket is transferred: so the figure is that of the list behind it.
package enum TeamBreaches {
    package static func name(edition: String, rule: String, queue: String) -> String {
        "team/\(edition)/\(rule)/\(queue)"
    }

    /// The breaches of one rule under an edition, by queue; queues without any are left out.
    package static func ofRule(
        _ rule: String,
        under edition: String,
        in connection: any Connection
    ) throws -> [String: Int64] {
        try Counters.all(under: name(edition: edition, rule: rule, queue: ""), in: connection).filter { $0.value > 0 }
    }
}
