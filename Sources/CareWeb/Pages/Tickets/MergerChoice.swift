import Care
import CareStore

/// Another ticket of the customer in the form of a merger, and which of the two goes on.
struct MergerChoice: Sendable {
    let number: String
    /// Whether the ticket of the page goes on as the other.
    let isInto: Bool

    /// The one that came first goes on.
    init(_ other: TicketRow, beside ticket: Ticket) {
        number = other.number
        isInto = (other.receivedAt, other.number) < (ticket.receivedAt.milliseconds, ticket.number)
    }

    /// - Throws: `Refusal` when it is no value that the form offers.
    init(_ value: String) throws(Refusal) {
        let parts = value.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2, ["into", "from"].contains(parts[0]) else {
            throw .field("/ticket", "请从列表中选择", "Choose one of the list")
        }
        (number, isInto) = (parts[1], parts[0] == "into")
    }

    /// As the form sends it.
    var value: String { "\(isInto ? "into" : "from"):\(number)" }
}
