/// What may be done to a ticket by a form, by the last part of its address.
enum TicketDeed: String, CaseIterable, Sendable {
    case take, refuse, record, classify, assess, prioritise, message, transfer, solve, confirm, close, reopen, hold,
        resume, snooze, wake
    case cancel, conflict, link, unlink, merge, unmerge
    case answerTransfer = "transfer-answer"
    case failContact = "failed-contact"

    /// The clause that asks for it.
    var clause: String {
        switch self {
        case .take, .refuse, .conflict: "2.2"
        case .record, .classify, .assess, .link, .unlink, .merge, .unmerge: "2.1"
        case .prioritise: "2.3"
        case .message: "3.2"
        case .transfer, .answerTransfer: "2.4"
        case .solve, .hold, .resume, .snooze, .wake: "3.1"
        case .confirm, .failContact, .close, .reopen, .cancel: "1.2"
        }
    }

    /// The key of the sentence that tells it was done.
    var flash: String {
        switch self {
        case .answerTransfer: "flash_transferAnswer"
        case .failContact: "flash_failedContact"
        default: "flash_\(rawValue)"
        }
    }

    /// The key of its name.
    var title: String {
        switch self {
        case .answerTransfer: "deed_transferAnswer"
        case .failContact: "deed_failedContact"
        default: "deed_\(rawValue)"
        }
    }
}
