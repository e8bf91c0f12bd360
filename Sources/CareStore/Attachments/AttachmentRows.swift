/// The files of messages and notes, and those that were uploaded and not sent yet.
///
/// Lists never come near them: a page of tickets reads nothing here, and a ticket knows its files from its journal.
package enum AttachmentRows {
    private static let columns = AttachmentRow.columns

    package static func insert(_ row: AttachmentRow, _ parts: [[UInt8]], into connection: any Connection) throws {
        try connection.execute(
            "INSERT INTO attachments (\(columns)) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
            row.values
        )
        for (place, content) in parts.enumerated() {
            try connection.execute(
                "INSERT INTO attachment_parts (attachment, part, content) VALUES ($1, $2, $3)",
                [.text(row.id), .int(Int64(place)), .blob(content)]
            )
        }
    }

    /// The rows of these files, in no order.
    package static func find(_ ids: [String], in connection: any Connection) throws -> [AttachmentRow] {
        if ids.isEmpty { return [] }
        let list = Padded(ids.map(Value.text))
        return try connection.execute(
            "SELECT \(columns) FROM attachments WHERE id IN (\(list.placeholders))",
            list.values
        ).map(AttachmentRow.init)
    }

    /// What somebody has uploaded to a ticket and not sent, the first uploaded first.
    package static func unsent(
        by staff: String,
        on ticket: String,
        asOf moment: Int64,
        in connection: any Connection
    ) throws -> [AttachmentRow] {
        try connection.execute(
            """
            SELECT \(columns) FROM attachments WHERE ticket = $1 AND staff = $2 AND expires_at > $3 ORDER BY id
            """,
            [.text(ticket), .text(staff), .int(moment)]
        ).map(AttachmentRow.init)
    }

    /// How many files somebody has uploaded and not sent.
    package static func countUnsent(by staff: String, in connection: any Connection) throws -> Int64 {
        try connection.execute(
            "SELECT count(*) FROM attachments WHERE staff = $1 AND expires_at IS NOT NULL",
            [.text(staff)]
        ).first?.int(0) ?? 0
    }

    /// How many files a ticket has, and how many bytes they have together.
    package static func usage(of ticket: String, in connection: any Connection) throws -> (count: Int64, bytes: Int64) {
        let sizes = try connection.execute("SELECT size FROM attachments WHERE ticket = $1", [.text(ticket)])
            .map { $0.int(0) ?? 0 }
        return (Int64(sizes.count), sizes.reduce(0, +))
    }

    /// What was sent on the tickets of a stretch, by ticket and file.
    package static func sent(
        after ticket: String,
        upTo last: String?,
        in connection: any Connection
    ) throws -> [AttachmentRow] {
        let end = last == nil ? "" : " AND ticket <= $2"
        return try connection.execute(
            "SELECT \(columns) FROM attachments WHERE ticket > $1\(end) AND expires_at IS NULL ORDER BY ticket, id",
            [.text(ticket)] + (last.map { [.text($0)] } ?? [])
        ).map(AttachmentRow.init)
    }

    /// What was sent, in stretches by file.
    package static func sent(after id: String, limit: Int64, in connection: any Connection) throws -> [AttachmentRow] {
        try connection.execute(
            "SELECT \(columns) FROM attachments WHERE id > $1 AND expires_at IS NULL ORDER BY id LIMIT $2",
            [.text(id), .int(limit)]
        ).map(AttachmentRow.init)
    }

    /// The sealed parts of a file in their order.
    package static func parts(of id: String, in connection: any Connection) throws -> [[UInt8]] {
        try connection.execute("SELECT content FROM attachment_parts WHERE attachment = $1 ORDER BY part", [.text(id)])
            .map { $0.blob(0) ?? [] }
    }

    /// Lets a file that somebody uploaded go out with a message; false when it is not there, not his, or went out already.
    package static func send(
        _ id: String,
        by staff: String,
        on ticket: String,
        in connection: any Connection
    ) throws -> Bool {
        try connection.execute(
            """
            UPDATE attachments SET expires_at = NULL
            WHERE id = $1 AND ticket = $2 AND staff = $3 AND expires_at IS NOT NULL RETURNING id
            """,
            [.text(id), .text(ticket), .text(staff)]
        ).count == 1
    }
}
