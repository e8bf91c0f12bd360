import CareStore

/// Files are found by an index, and lists never come near them.
extension QueryPlanTests {
    static let files: [Question] = [
        Question("a file", by: "sqlite_autoindex_attachments") { _ = try AttachmentRows.find(["a", "b"], in: $0) },
        Question("its parts", by: "sqlite_autoindex_attachment_parts") {
            _ = try AttachmentRows.parts(of: "a", in: $0)
        },
        Question("what somebody has not sent on a ticket", by: "attachments_ticket") {
            _ = try AttachmentRows.unsent(by: "lin", on: "t", asOf: 1, in: $0)
        },
        Question("what a ticket's files amount to", by: "attachments_ticket") {
            _ = try AttachmentRows.usage(of: "t", in: $0)
        },
        Question("how much somebody has not sent", by: "attachments_unsent") {
            _ = try AttachmentRows.countUnsent(by: "lin", in: $0)
        },
        Question("files of a stretch of tickets", by: "attachments_ticket") {
            _ = try AttachmentRows.sent(after: "t", upTo: "u", in: $0)
        },
        Question("files in stretches", by: "sqlite_autoindex_attachments") {
            _ = try AttachmentRows.sent(after: "a", limit: 8, in: $0)
        },
    ]
}
