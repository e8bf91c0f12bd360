import Foundation

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
        }
    }

    /// The word under which the journal keeps it, such as `ticket.accepted`.
    package var type: String { Swift.type(of: body).type }

    /// Reads an event back from the journal.
    ///
    /// - Throws: `DecodingError` when the type is unknown or the body does not fit it.
    package init(type: String, body: Data, decoder: JSONDecoder) throws {
        switch type {
        case Accepted.type: self = .accepted(try decoder.decode(Accepted.self, from: body))
        case Recorded.type: self = .recorded(try decoder.decode(Recorded.self, from: body))
        case Classified.type: self = .classified(try decoder.decode(Classified.self, from: body))
        case Assessed.type: self = .assessed(try decoder.decode(Assessed.self, from: body))
        case Prioritised.type: self = .prioritised(try decoder.decode(Prioritised.self, from: body))
        case Urged.type: self = .urged(try decoder.decode(Urged.self, from: body))
        case Queued.type: self = .queued(try decoder.decode(Queued.self, from: body))
        case Assigned.type: self = .assigned(try decoder.decode(Assigned.self, from: body))
        case Taken.type: self = .taken(try decoder.decode(Taken.self, from: body))
        case Refused.type: self = .refused(try decoder.decode(Refused.self, from: body))
        case TransferOffered.type: self = .transferOffered(try decoder.decode(TransferOffered.self, from: body))
        case TransferAnswered.type: self = .transferAnswered(try decoder.decode(TransferAnswered.self, from: body))
        case Held.type: self = .held(try decoder.decode(Held.self, from: body))
        case Resumed.type: self = .resumed(try decoder.decode(Resumed.self, from: body))
        case Messaged.type: self = .messaged(try decoder.decode(Messaged.self, from: body))
        case Solved.type: self = .solved(try decoder.decode(Solved.self, from: body))
        case ContactFailed.type: self = .contactFailed(try decoder.decode(ContactFailed.self, from: body))
        case Confirmed.type: self = .confirmed(try decoder.decode(Confirmed.self, from: body))
        case Closed.type: self = .closed(try decoder.decode(Closed.self, from: body))
        case Reopened.type: self = .reopened(try decoder.decode(Reopened.self, from: body))
        case Cancelled.type: self = .cancelled(try decoder.decode(Cancelled.self, from: body))
        case Warned.type: self = .warned(try decoder.decode(Warned.self, from: body))
        case Breached.type: self = .breached(try decoder.decode(Breached.self, from: body))
        case Escalated.type: self = .escalated(try decoder.decode(Escalated.self, from: body))
        case Waived.type: self = .waived(try decoder.decode(Waived.self, from: body))
        default:
            throw DecodingError.dataCorrupted(
                .init(codingPath: [], debugDescription: "no ticket event is called \(type)")
            )
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
