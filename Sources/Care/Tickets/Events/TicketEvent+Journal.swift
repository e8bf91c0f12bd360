extension TicketEvent: JournalEvent {
    /// What the event holds.
    package var body: any EventBody {
        switch self {
        case .accepted(let body): body
        case .recorded(let body): body
        case .classified(let body): body
        case .assessed(let body): body
        case .prioritised(let body): body
        case .urged(let body): body
        case .queued(let body): body
        case .assigned(let body): body
        case .taken(let body): body
        case .refused(let body): body
        case .transferOffered(let body): body
        case .transferAnswered(let body): body
        case .held(let body): body
        case .resumed(let body): body
        case .messaged(let body): body
        case .solved(let body): body
        case .contactFailed(let body): body
        case .confirmed(let body): body
        case .closed(let body): body
        case .reopened(let body): body
        case .cancelled(let body): body
        case .warned(let body): body
        case .breached(let body): body
        case .escalated(let body): body
        case .waived(let body): body
        case .concerned(let body): body
        case .linked(let body): body
        case .unlinked(let body): body
        case .merged(let body): body
        case .unmerged(let body): body
        case .absorbed(let body): body
        case .released(let body): body
        case .snoozed(let body): body
        case .woken(let body): body
        }
    }

    /// The word under which the journal keeps it, such as `ticket.accepted`.
    package var type: String { Swift.type(of: body).type }

    /// Reads an event back from the journal.
    ///
    /// - Throws: `BodyFault` when the type is unknown or the body does not fit it.
    package init(type: String, _ body: BodyFields) throws {
        switch type {
        case Accepted.type: self = .accepted(try Accepted(body))
        case Recorded.type: self = .recorded(try Recorded(body))
        case Classified.type: self = .classified(try Classified(body))
        case Assessed.type: self = .assessed(try Assessed(body))
        case Prioritised.type: self = .prioritised(try Prioritised(body))
        case Urged.type: self = .urged(try Urged(body))
        case Queued.type: self = .queued(try Queued(body))
        case Assigned.type: self = .assigned(try Assigned(body))
        case Taken.type: self = .taken(try Taken(body))
        case Refused.type: self = .refused(try Refused(body))
        case TransferOffered.type: self = .transferOffered(try TransferOffered(body))
        case TransferAnswered.type: self = .transferAnswered(try TransferAnswered(body))
        case Held.type: self = .held(try Held(body))
        case Resumed.type: self = .resumed(try Resumed(body))
        case Messaged.type: self = .messaged(try Messaged(body))
        case Solved.type: self = .solved(try Solved(body))
        case ContactFailed.type: self = .contactFailed(try ContactFailed(body))
        case Confirmed.type: self = .confirmed(try Confirmed(body))
        case Closed.type: self = .closed(try Closed(body))
        case Reopened.type: self = .reopened(try Reopened(body))
        case Cancelled.type: self = .cancelled(try Cancelled(body))
        case Warned.type: self = .warned(try Warned(body))
        case Breached.type: self = .breached(try Breached(body))
        case Escalated.type: self = .escalated(try Escalated(body))
        case Waived.type: self = .waived(try Waived(body))
        case Concerned.type: self = .concerned(try Concerned(body))
        case Linked.type: self = .linked(try Linked(body))
        case Unlinked.type: self = .unlinked(try Unlinked(body))
        case Merged.type: self = .merged(try Merged(body))
        case Unmerged.type: self = .unmerged(try Unmerged(body))
        case Absorbed.type: self = .absorbed(try Absorbed(body))
        case Released.type: self = .released(try Released(body))
        case Snoozed.type: self = .snoozed(try Snoozed(body))
        case Woken.type: self = .woken(try Woken(body))
        default:
            throw BodyFault("no ticket event is called \(type)")
        }
    }

    /// The same event with every personal field changed, for sealing and opening.
    package func mapPersonal<E: Error>(_ change: (PersonalText) throws(E) -> PersonalText) throws(E) -> TicketEvent {
        switch self {
        case .accepted(let body): .accepted(try body.mapPersonal(change))
        case .recorded(let body): .recorded(try body.mapPersonal(change))
        case .urged(let body): .urged(try body.mapPersonal(change))
        case .transferOffered(let body): .transferOffered(try body.mapPersonal(change))
        case .messaged(let body): .messaged(try body.mapPersonal(change))
        case .solved(let body): .solved(try body.mapPersonal(change))
        case .reopened(let body): .reopened(try body.mapPersonal(change))
        default: self
        }
    }
}
