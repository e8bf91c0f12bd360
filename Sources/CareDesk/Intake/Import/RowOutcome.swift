import Care

/// What became of one row.
enum RowOutcome: Sendable {
    case accepted(Ticket, messages: Int)
    case linked(messages: Int)
    case skipped
    case refused(ImportRefusal)
    case failed(any Error)
}
