/// How large and how many files may be (docs/attachments.md).
package enum AttachmentLimits {
    /// Bytes of one file.
    package static let size = 10_000_000
    /// Files of one message.
    package static let perMessage = 10
    /// Files of one ticket, those that are not sent yet among them.
    package static let perTicket = 100
    /// Bytes of all files of one ticket, likewise.
    package static let ticketSize = 100_000_000
    /// Files that one person has uploaded and not sent, on all tickets.
    package static let unsent = 30
    /// How long a file that was uploaded and not sent is kept.
    package static let term = Span.days(7)
    /// Entries of an archive, and bytes that it says it unpacks to; nothing is ever unpacked here.
    package static let entries = 10_000
    package static let unpacked = 250_000_000

    /// Refuses a file that holds nothing, or more than a file may.
    package static func demand(size: Int) throws(Refusal) {
        if size > Self.size { throw .attachmentTooLarge }
        guard size > 0 else {
            throw Refusal(
                .invalid,
                "attachment-empty",
                Text(zh: "文件是空的", en: "The file is empty"),
                clause: ClauseNumber(3, 2)
            )
        }
    }

    /// Refuses one file more than a ticket, or a person who has not sent his, may have.
    ///
    /// - Parameters:
    ///   - size: Bytes of the new file.
    ///   - count: Files that the ticket has.
    ///   - bytes: Bytes that they have together.
    ///   - unsent: Files that the person has uploaded and not sent.
    /// - Throws: `Refusal` `too-many-unsent`, `too-many-attachments` or `ticket-full`.
    package static func demandRoom(
        for size: Int,
        after count: Int,
        bytes: Int,
        unsent: Int
    ) throws(Refusal) {
        guard unsent < Self.unsent else {
            throw Refusal(
                .limit,
                "too-many-unsent",
                Text(
                    zh: "您已上传 \(Self.unsent) 个尚未发送的附件，请先发送或移除",
                    en: "You have uploaded \(Self.unsent) files and not sent them; send or remove some first"
                ),
                clause: ClauseNumber(3, 2)
            )
        }
        guard count < perTicket else { throw .tooManyAttachments(perTicket, Text(zh: "一张工单", en: "a ticket")) }
        try demandTicketSize(bytes + size)
    }

    static func demandTicketSize(_ bytes: Int) throws(Refusal) {
        guard bytes > ticketSize else { return }
        throw Refusal(
            .limit,
            "ticket-full",
            Text(
                zh: "一张工单的附件合计最多 \(ticketSize / 1_000_000) MB",
                en: "The files of a ticket have at most \(ticketSize / 1_000_000) MB together"
            ),
            clause: ClauseNumber(3, 2)
        )
    }
}

extension Refusal {
    package static let attachmentTooLarge = Refusal(
        .limit,
        "attachment-too-large",
        Text(
            zh: "一个附件最多 \(AttachmentLimits.size / 1_000_000) MB",
            en: "A file has at most \(AttachmentLimits.size / 1_000_000) MB"
        ),
        clause: ClauseNumber(3, 2)
    )

    package static let tooManyOnMessage = tooManyAttachments(
        AttachmentLimits.perMessage,
        Text(zh: "一条消息", en: "a message")
    )

    static func tooManyAttachments(_ most: Int, _ what: Text) -> Refusal {
        Refusal(
            .limit,
            "too-many-attachments",
            Text(zh: "\(what.zh)最多 \(most) 个附件", en: "At most \(most) files on \(what.en)"),
            field: "/attachments",
            clause: ClauseNumber(3, 2)
        )
    }

    /// Said also of a file that somebody else has uploaded and not sent: it is nobody's but his.
    package static let noAttachment = Refusal(
        .notFound,
        "no-such-attachment",
        Text(zh: "没有这个附件，或已过期移除", en: "There is no such attachment, or it was not sent in time"),
        field: "/attachments",
        clause: ClauseNumber(3, 2)
    )

    package static let attachmentSent = Refusal(
        .conflict,
        "attachment-sent",
        Text(zh: "附件已随消息发出，不能再移除或发送", en: "The file went out with a message; it cannot be sent again or removed"),
        field: "/attachments",
        clause: ClauseNumber(3, 2)
    )
}
