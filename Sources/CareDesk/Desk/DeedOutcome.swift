/// What a deed did.
package struct DeedOutcome: Sendable {
    package let ticket: TicketCase
    /// 201 when a ticket was made, 200 otherwise; the same again when the same key comes again.
    package let status: Int
    /// Whether this is the answer of an earlier deed with the same key.
    package let isReplay: Bool
}
