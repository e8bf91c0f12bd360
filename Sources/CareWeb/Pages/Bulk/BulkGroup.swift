/// Tickets of which the desk said the same.
struct BulkGroup: Sendable {
    struct Ticket: Sendable {
        let number: String
    }

    let message: String
    let clause: String?
    let count: String
    let numbers: [Ticket]
}
