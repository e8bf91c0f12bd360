/// A term of keeping that stands against erasing a ticket (handbook 7.4; PIPL 47).
package struct KeepingTerm: Hashable, Sendable {
    /// The ticket's number.
    package let ticket: String
    package let rule: RuleID
    /// Nil when it is kept for ever.
    package let until: Moment?
}

extension Edition {
    /// The term that runs for a ticket at a moment: the longest of the retention rules of clause 7.4 for its class; nil when none runs any more.
    ///
    /// A term is counted from the closing, which is never later than the archiving that opens it; an open ticket has none, for it is still in use.
    package func keepingTerm(of ticket: Ticket, at moment: Moment, in calendar: WorkingCalendar) -> KeepingTerm? {
        let closedAt: Moment
        switch ticket.ending {
        case .closed(let at), .merged(_, let at): closedAt = at
        case .cancelled, nil: return nil
        }
        let attributes: Attributes = [.subjectClass: ticket.type.rawValue]
        var longest: KeepingTerm?
        for rule in rules(openedBy: "dossier.archived") where rule.scope.holds(for: attributes) {
            guard case .retention = rule.kind else { continue }
            guard let keep = rule.limit(for: attributes) else {
                return KeepingTerm(ticket: ticket.number, rule: rule.id, until: nil)
            }
            let until = keep.limit.due(from: closedAt, in: calendar)
            if until > moment, until > longest?.until ?? moment {
                longest = KeepingTerm(ticket: ticket.number, rule: rule.id, until: until)
            }
        }
        return longest
    }
}
