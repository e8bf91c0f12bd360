/// What is kept of a file beside its parts.
package struct AttachmentRow: Hashable, Sendable {
    package let id: String
    /// The ticket's identifier.
    package let ticket: String
    package let customer: String
    /// Who uploaded it.
    package let staff: String
    /// Its name, sealed.
    package let name: [UInt8]
    package let mediaType: String
    /// Bytes in the clear.
    package let size: Int64
    /// SHA-256 of its sealed parts, one behind the other, in hexadecimal.
    package let digest: String
    /// How many parts it has; none any more once its customer was erased.
    package let parts: Int64
    package let keptAt: Int64
    /// When it goes if it was not sent by then; nil once it was.
    package let expiresAt: Int64?

    package init(
        id: String,
        ticket: String,
        customer: String,
        staff: String,
        name: [UInt8],
        mediaType: String,
        size: Int64,
        digest: String,
        parts: Int64,
        keptAt: Int64,
        expiresAt: Int64?
    ) {
        self.id = id
        self.ticket = ticket
        self.customer = customer
        self.staff = staff
        self.name = name
        self.mediaType = mediaType
        self.size = size
        self.digest = digest
        self.parts = parts
        self.keptAt = keptAt
        self.expiresAt = expiresAt
    }

    static let columns = """
        id, ticket, customer, staff, name, media_type, size, digest, parts, kept_at, expires_at
        """

    init(_ row: Row) {
        self.init(
            id: row.text(0) ?? "",
            ticket: row.text(1) ?? "",
            customer: row.text(2) ?? "",
            staff: row.text(3) ?? "",
            name: row.blob(4) ?? [],
            mediaType: row.text(5) ?? "",
            size: row.int(6) ?? 0,
            digest: row.text(7) ?? "",
            parts: row.int(8) ?? 0,
            keptAt: row.int(9) ?? 0,
            expiresAt: row.int(10)
        )
    }

    var values: [Value] {
        [
            .text(id), .text(ticket), .text(customer), .text(staff), .blob(name), .text(mediaType), .int(size),
            .text(digest), .int(parts), .int(keptAt), .optional(expiresAt),
        ]
    }
}
