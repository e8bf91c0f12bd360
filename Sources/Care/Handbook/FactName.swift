/// The name of something that happened to a subject, such as `ticket.recorded`: what a rule opens on and is met by.
package struct FactName: Hashable, Comparable, Sendable, RawRepresentable, ExpressibleByStringLiteral {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }
    package init(stringLiteral value: String) { rawValue = value }

    package static func < (left: FactName, right: FactName) -> Bool { left.rawValue < right.rawValue }

    /// The kind of subject it happens to: `ticket` of `ticket.recorded`.
    package var subjectKind: Substring { rawValue.prefix { $0 != "." } }
}

extension FactName {
    /// Every fact that a deed of this desk records; a rule that needs any other is *not yet exercised*.
    package static let recorded: Set<FactName> = ofMatters.union(ofAccess).union(ofPeople).union([
        "ticket.accepted", "ticket.rang", "ticket.answered", "ticket.recorded", "ticket.assessed", "ticket.classified",
        "ticket.urged", "ticket.queued", "ticket.assigned", "ticket.taken", "ticket.refused",
        "ticket.transferOffered", "ticket.transferAnswered", "ticket.replied", "ticket.wrote", "ticket.noted",
        "ticket.held",
        "ticket.resumed", "ticket.solved", "ticket.contactFailed", "ticket.confirmed", "ticket.disputed",
        "ticket.closed", "ticket.reopened", "ticket.cancelled", "ticket.prioritised",
    ])
}
