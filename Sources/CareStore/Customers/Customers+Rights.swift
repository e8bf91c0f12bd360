extension Customers {
    /// Takes a subject's words out of use, and the index of the number, until a term of the law ends (PIPL 47).
    package static func restrict(id: String, until: Int64, in connection: any Connection) throws {
        try connection.execute(
            "UPDATE customers SET restricted_until = $2, number_index = NULL WHERE id = $1",
            [.text(id), .int(until)]
        )
    }
}

extension Tickets {
    /// Every ticket of one customer, oldest first.
    package static func everyOfCustomer(_ customer: String, in connection: any Connection) throws -> [TicketRow] {
        try connection.execute(
            "SELECT \(columns) FROM tickets WHERE customer = $1 ORDER BY received_at, id",
            [.text(customer)]
        ).map(row)
    }
}
