/// How files go: what was not sent wholly, what was sent with its content alone, for that it was there stands in the journal.
extension AttachmentRows {
    /// Removes one file that was not sent; false when there is none.
    package static func removeUnsent(
        _ id: String,
        by staff: String,
        on ticket: String,
        in connection: any Connection
    ) throws -> Bool {
        try remove("id = $1 AND staff = $2 AND ticket = $3", [.text(id), .text(staff), .text(ticket)], in: connection)
            == 1
    }

    /// Removes what somebody uploaded to a ticket and did not send.
    package static func removeUnsent(by staff: String, on ticket: String, in connection: any Connection) throws {
        try remove("ticket = $1 AND staff = $2", [.text(ticket), .text(staff)], in: connection)
    }

    /// Removes what anybody uploaded to a ticket and did not send.
    package static func removeUnsent(on ticket: String, in connection: any Connection) throws {
        try remove("ticket = $1", [.text(ticket)], in: connection)
    }

    /// Removes what somebody uploaded anywhere and did not send.
    package static func removeUnsent(by staff: String, in connection: any Connection) throws {
        try remove("staff = $1", [.text(staff)], in: connection)
    }

    /// Removes what was uploaded about a customer and not sent.
    package static func removeUnsent(about customer: String, in connection: any Connection) throws {
        try remove("customer = $1", [.text(customer)], in: connection)
    }

    /// Removes what was not sent by its time.
    package static func sweep(by moment: Int64, in connection: any Connection) throws {
        try remove("expires_at <= $1", [.int(moment)], in: connection)
    }

    /// Destroys the content of every file about a customer; of what was sent there stays that it was there.
    package static func destroy(about customer: String, in connection: any Connection) throws {
        try removeUnsent(about: customer, in: connection)
        try connection.execute(
            """
            DELETE FROM attachment_parts WHERE attachment IN (SELECT id FROM attachments WHERE customer = $1)
            """,
            [.text(customer)]
        )
        try connection.execute("UPDATE attachments SET parts = 0 WHERE customer = $1", [.text(customer)])
    }

    @discardableResult
    private static func remove(_ condition: String, _ values: [Value], in connection: any Connection) throws -> Int {
        let gone = try connection.execute(
            "DELETE FROM attachments WHERE \(condition) AND expires_at IS NOT NULL RETURNING id",
            values
        ).map { $0.text(0) ?? "" }
        for id in gone {
            try connection.execute("DELETE FROM attachment_parts WHERE attachment = $1", [.text(id)])
        }
        return gone.count
    }
}
