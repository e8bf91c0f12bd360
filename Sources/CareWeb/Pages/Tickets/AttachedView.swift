import Care

/// Files as a page names them: what they are called, what they are, how large; their content is fetched by who follows the way.
struct AttachedView: Sendable {
    struct Line: Sendable {
        let id: String
        let name: String
        let kind: String
        let size: String
        let href: String

        init(_ attachment: Attachment, on ticket: String, in words: Words) {
            id = attachment.id
            name = attachment.name.words ?? words["shredded"]
            kind = words[attachment.mediaType.name]
            size = Self.size(attachment.size)
            href = "/tickets/\(ticket)/attachments/\(attachment.id)"
        }

        /// `12 B`, `340 KB`, `1.2 MB`; never less than it is.
        static func size(_ bytes: Int) -> String {
            if bytes < 1_000 { return "\(bytes) B" }
            if bytes <= 999_000 { return "\((bytes + 999) / 1_000) KB" }
            let tenths = (bytes + 99_999) / 100_000
            return "\(tenths / 10).\(tenths % 10) MB"
        }
    }

    let lines: [Line]

    /// Nil when there are none.
    init?(_ attachments: [Attachment], on ticket: String, in words: Words) {
        if attachments.isEmpty { return nil }
        lines = attachments.map { Line($0, on: ticket, in: words) }
    }
}
