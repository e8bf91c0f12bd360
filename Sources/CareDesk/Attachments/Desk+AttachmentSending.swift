import Care
import CareStore

/// How files go out with a message.
extension Desk {
    /// The actor's own files by these names, for a message on a ticket; what is not there is missing from it.
    ///
    /// Whether each may go out is judged by the deed, so that a repeated one gets its first answer.
    func parcel(_ ids: [String], on number: String, by actor: Actor) async throws -> [String: Attachment] {
        if ids.isEmpty { return [:] }
        guard ids.count <= AttachmentLimits.perMessage else { return [:] }
        return try await database.read { connection in
            guard let ticket = try Tickets.id(ofNumber: number, in: connection) else { return [:] }
            let rows = try AttachmentRows.find(ids, in: connection)
                .filter { $0.ticket == ticket && $0.staff == actor.name }
            return Dictionary(uniqueKeysWithValues: try rows.map { ($0.id, try Attachment($0)) })
        }
    }
}

extension TicketEvent.Messaged {
    /// The message with the files that its author asked for.
    func carrying(_ ids: [String], from parcel: [String: Attachment]) throws(Refusal) -> TicketEvent.Messaged {
        if ids.isEmpty { return self }
        guard ids.count <= AttachmentLimits.perMessage else { throw .tooManyOnMessage }
        var attachments: [Attachment] = []
        for id in ids {
            guard let attachment = parcel[id] else { throw .noAttachment }
            attachments.append(attachment)
        }
        return carrying(attachments)
    }
}

extension Attachment {
    /// A file as its row has it, its name sealed.
    init(_ row: AttachmentRow) throws {
        guard let type = MediaType(rawValue: row.mediaType) else { throw JournalFault.lostAttachment(row.id) }
        self.init(
            id: row.id,
            name: .sealed(row.name),
            mediaType: type,
            size: Int(row.size),
            digest: row.digest
        )
    }

    /// Whether its row says the same.
    func fits(_ row: AttachmentRow, of ticket: Ticket) -> Bool {
        row.id == id && row.customer == ticket.customer && row.mediaType == mediaType.rawValue
            && row.size == Int64(size) && row.digest == digest && name == .sealed(row.name)
    }
}
