import Care

/// What somebody means to do at some moment; whether it can still be done is seen then.
enum Plan: Hashable, Sendable {
    /// The next customer makes contact.
    case contact
    /// A customer comes back about a matter that is open or was closed.
    case contactAgain(customer: Int)
    case answerOffer(ticket: String, agent: String)
    case answerTransfer(ticket: String, agent: String)
    case work(ticket: String)
    case write(ticket: String)
    case confirm(ticket: String, isSolved: Bool)
    case reopen(ticket: String)
    case cancel(ticket: String)
    case beginShift(agent: String)
    case endShift(agent: String)
    case takeBreak(agent: String)
    case endBreak(agent: String)
    /// He stops acting without a word, and later goes on where he was.
    case vanish(agent: String)
    case comeBack(agent: String)
    case takeNext(agent: String)
    /// A lead looks at what is overdue.
    case lookAround(lead: String)
    case stepClock
}
