/// Something that was done about a matter before this desk knew of it (handbook 3.4, 6.1).
///
/// Only imports hand it in, together with the contact, so that a ticket and its history are written at once or not at all.
package struct PastDeed: Hashable, Sendable {
    package enum Deed: Hashable, Sendable {
        case said(TicketEvent.Messaged)
        case solved(TicketEvent.Solved)
        /// `isConfirmed` says whether the customer agreed, as far as the record tells.
        case closed(isConfirmed: Bool)
    }

    package let deed: Deed
    /// Nil when nobody noted the time; it then stands with what was done before it.
    package let at: Moment?

    package init(_ deed: Deed, at: Moment? = nil) {
        self.deed = deed
        self.at = at
    }

    /// The words that were exchanged, as an event; nil when the deed was something else.
    package var words: TicketEvent? {
        if case .said(let message) = deed { .messaged(message) } else { nil }
    }

    package func validate() throws(Refusal) {
        switch deed {
        case .said(let message):
            guard !message.words.isEmpty else {
                throw .field("/text", "消息不能为空", "A message needs words", clause: "3.2")
            }
            try ContactRecord.check(message.words, "/text", ContactLimits.description)
        case .solved(let solution): try solution.validate()
        case .closed: break
        }
    }
}
