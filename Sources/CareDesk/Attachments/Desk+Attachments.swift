import Care
import CareStore

/// Files of messages and notes (handbook 3.2; docs/decisions/0045).
extension Desk {
    /// Refuses whoever may not add files to a ticket, before a byte of one is read.
    package func demandAttaching(to number: String, by actor: Actor) async throws {
        try Ticket.demandRole(of: actor)
        let reach = reach(of: actor)
        _ = try await database.read { try self.attachable(number, within: reach, by: actor, in: $0) }
    }

    /// Takes a file in that is to go out with a message; until then it is its uploader's alone and belongs to his draft.
    ///
    /// - Throws: `Refusal`, among others `attachment-too-large`, `media-type-refused`, `archive-refused`, `ticket-full` and `too-many-unsent`.
    package func attach(_ file: AttachmentFile, to number: String, by actor: Actor) async throws -> UnsentAttachment {
        try Ticket.demandRole(of: actor)
        let (reach, now) = (reach(of: actor), clock())
        let asked = try await database.read { try self.attachable(number, within: reach, by: actor, in: $0) }
        try AttachmentLimits.demand(size: file.bytes.count)
        let type = try MediaType(sniffing: file.bytes, named: AttachmentName.cleaned(file.name))
        let name = PersonalText.clear(AttachmentName.cleaned(file.name, as: type))
        let id = ids.next(at: now)
        let (parts, digest) = try AttachmentSeal(of: id, under: asked.key, on: number).sealed(file.bytes)
        let row = AttachmentRow(
            id: id,
            ticket: asked.ticket.id,
            customer: asked.ticket.customer,
            staff: actor.name,
            name: try asked.key?.seal(name).sealedBytes ?? [],
            mediaType: type.rawValue,
            size: Int64(file.bytes.count),
            digest: digest,
            parts: Int64(parts.count),
            keptAt: now.milliseconds,
            expiresAt: (now + AttachmentLimits.term).milliseconds
        )
        try await database.write { connection in
            try connection.takeTurn(in: "attachments/staff/\(actor.name)")
            try connection.takeTurn(in: "attachments/ticket/\(row.ticket)")
            // Who was erased meanwhile has no key any more.
            _ = try self.attachable(number, within: reach, by: actor, in: connection)
            try AttachmentRows.sweep(by: now.milliseconds, in: connection)
            let usage = try AttachmentRows.usage(of: row.ticket, in: connection)
            try AttachmentLimits.demandRoom(
                for: file.bytes.count,
                after: Int(usage.count),
                bytes: Int(usage.bytes),
                unsent: Int(try AttachmentRows.countUnsent(by: actor.name, in: connection))
            )
            try AttachmentRows.insert(row, parts, into: connection)
        }
        let attachment = Attachment(id: id, name: name, mediaType: type, size: file.bytes.count, digest: digest)
        return UnsentAttachment(attachment: attachment, expiresAt: now + AttachmentLimits.term)
    }

    /// What the actor has uploaded to a ticket within his reach and not sent yet.
    package func unsentAttachments(on number: String, by actor: Actor) async throws -> [UnsentAttachment] {
        let (reach, now) = (reach(of: actor), clock())
        return try await database.read { connection in
            guard let row = try Tickets.rows(numbers: [number], in: connection).first, reach.holds(row) else {
                throw Refusal.noTicket(number)
            }
            let rows = try AttachmentRows.unsent(by: actor.name, on: row.id, asOf: now.milliseconds, in: connection)
            if rows.isEmpty { return [] }
            guard let key = try self.keyRing.keys(of: [row.customer], in: connection)[row.customer] else { return [] }
            AccessTrail.current?.opened(ticket: row.number, of: row.customer)
            return try rows.map { row in
                let attachment = try Attachment(row).mapPersonal(key.open)
                return UnsentAttachment(
                    attachment: attachment,
                    expiresAt: Moment(milliseconds: row.expiresAt ?? 0)
                )
            }
        }
    }

    /// Forgets a file that the actor uploaded and did not send.
    ///
    /// - Throws: `Refusal` `attachment-sent` for what went out: the record keeps it; `no-such-attachment` for everything else.
    package func removeAttachment(_ id: String, from number: String, by actor: Actor) async throws {
        try Ticket.demandRole(of: actor)
        let reach = reach(of: actor)
        try await database.write { connection in
            let ticket = try self.ticket(number, within: reach, in: connection).ticket
            if try AttachmentRows.removeUnsent(id, by: actor.name, on: ticket.id, in: connection) { return }
            throw ticket.attachments.contains { $0.id == id } ? Refusal.attachmentSent : Refusal.noAttachment
        }
    }

    /// Opens a file of a ticket within reach: one that went out, for everybody who may open the ticket; one that did not, for its uploader.
    ///
    /// A file cannot be masked. So the note of who took it is on the disk before a byte of it leaves.
    package func openAttachment(_ id: String, on number: String, by actor: Actor) async throws -> OpenAttachment {
        let (reach, now) = (reach(of: actor), clock())
        AccessTrail.current?.notedByItself()
        let found = try await database.read { connection in
            let ticket = try self.ticket(number, within: reach, in: connection).ticket
            let sent = ticket.attachments.first { $0.id == id }
            let own = try AttachmentRows.unsent(by: actor.name, on: ticket.id, asOf: now.milliseconds, in: connection)
            guard let attachment = try sent ?? own.first(where: { $0.id == id }).map(Attachment.init) else {
                throw Refusal.noAttachment
            }
            let key = try self.keyRing.keys(of: [ticket.customer], in: connection)[ticket.customer]
            let bytes = try AttachmentSeal(of: id, under: key, on: number)
                .opened(try AttachmentRows.parts(of: id, in: connection))
            guard bytes.count == attachment.size else { throw JournalFault.lostAttachment(id) }
            let open = try attachment.mapPersonal { try key?.open($0) ?? .shredded }
            let isClear = sent == nil || ticket.showsNumbers(to: actor)
            return (
                OpenAttachment(attachment: isClear ? open : open.mapPersonal(\.masked), bytes: bytes), ticket
            )
        }
        let (open, ticket) = found
        var note = AccessNote(.read, "ticket/\(ticket.number)", by: actor, subject: ticket.customer)
        note.reason = "attachment/\(id)"
        try await accessLog.record(note)
        return open
    }

    /// A ticket that the actor may add a file to, with its customer's key.
    private func attachable(
        _ number: String,
        within reach: Reach,
        by actor: Actor,
        in connection: any Connection
    ) throws -> (ticket: Ticket, key: SubjectKey?) {
        let ticket = try ticket(number, within: reach, in: connection).ticket
        try ticket.demandAttaching(by: actor)
        let key = try keyRing.keys(of: [ticket.customer], in: connection)[ticket.customer]
        guard let key, !key.isRestricted else { throw Refusal.outOfUse(ticket.number) }
        return (ticket, key)
    }
}
