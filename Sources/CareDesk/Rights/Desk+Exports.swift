import Care
import CareStore
import Crypto
import Foundation

/// The deeds on exports (handbook 7.2; docs/decisions/0023).
extension Desk {
    /// How many tickets one file holds at most.
    package static let mostExported = 20_000

    package func askExport(
        _ asked: ExportRequest,
        by actor: Actor,
        request: DeedRequest = DeedRequest()
    ) async throws -> MatterCase<Export> {
        try actor.demand(.requestExport)
        try asked.validate()
        return try await openMatter(Export.self, by: actor, request: request) { number, _ in
            MatterOpening(events: Export.asking(asked, number: number), key: nil)
        }
    }

    /// Lets an export be made, and makes it: the tickets within the asker's reach as they are now.
    package func approveExport(
        _ number: String,
        isClear: Bool,
        by actor: Actor,
        request: DeedRequest = DeedRequest()
    ) async throws -> MatterCase<Export> {
        try actor.demand(.approveExport)
        let known: MatterCase<Export> = try await matter(number)
        if known.content.state == .asked || request.key == nil {
            _ = try known.content.approving(isClear: isClear, by: actor, under: known.rulebook.edition)
        }
        let file = try await exportFile(of: known.content, isClear: isClear, approver: actor.name)
        return try await underNewestKey {
            let (key, wrapped) = try self.vault.newKey(for: Export.keySubject(known.matter.id))
            let sealed = try AES.GCM.seal(file.content, using: key.key).combined ?? Data()
            let hash = Array(SHA256.hash(data: file.content)).hexadecimal
            return try await self.changeMatter(number, by: actor, request: request) {
                known,
                moment,
                connection in
                let events = try known.content.approving(isClear: isClear, by: actor, under: known.rulebook.edition)
                let expiresAt = moment + .days(Int64(known.content.request.days))
                try ExportFiles.keep(
                    .init(wrappedKey: wrapped, content: Array(sealed)),
                    of: known.matter.id,
                    number: number,
                    until: expiresAt.milliseconds,
                    in: connection
                )
                try self.accessLog.add(.administered("export/\(number)", "approve", by: actor), in: connection)
                let bytes = file.content.count
                return events + [.made(.init(rows: file.rows, bytes: bytes, hash: hash, expiresAt: expiresAt))]
            }
        }
    }

    package func rejectExport(
        _ number: String,
        because reason: String,
        by actor: Actor,
        request: DeedRequest = DeedRequest()
    ) async throws -> MatterCase<Export> {
        try actor.demand(.approveExport)
        return try await changeMatter(number, by: actor, request: request) { known, _, _ in
            try known.content.rejecting(because: reason)
        }
    }

    /// Destroys the file before its time: who asked for it or who approves may.
    package func destroyExport(
        _ number: String,
        by actor: Actor,
        request: DeedRequest = DeedRequest()
    ) async throws -> MatterCase<Export> {
        try await changeMatter(number, by: actor, request: request) { known, _, connection in
            if actor.kind != .desk, actor.name != known.content.asker.name {
                try actor.demand(.approveExport)
            }
            let events = try known.content.destroying()
            try ExportFiles.destroy(known.matter.id, in: connection)
            return events
        }
    }

    /// Destroys every file whose time is over; the timekeeper asks with each tick.
    func destroyExpiredExports() async throws {
        let now = clock().milliseconds
        for number in try await database.read({ try ExportFiles.expired(by: now, in: $0) }) {
            _ = try await destroyExport(number, by: .timekeeper)
        }
    }

    /// The file, for who asked for it; the access log has it before it leaves.
    package func download(_ number: String, by actor: Actor) async throws -> (content: [UInt8], form: ExportForm) {
        try actor.demand(.requestExport)
        let now = clock()
        let (known, file) = try await database.read { connection in
            let known: MatterCase<Export> = try self.matter(number, in: connection)
            return (known, try ExportFiles.find(known.matter.id, in: connection))
        }
        try known.content.demandDownload(by: actor, at: now)
        guard let file, let content = opened(file, of: known.matter.id) else { throw Refusal.fileUnreadable }
        var note = AccessNote(.export, "export/\(number)", by: actor, reason: "download")
        note.count = known.content.file?.rows ?? 0
        try await accessLog.record(note)
        return (content, known.content.request.form)
    }

    /// Nil when the master key is another one by now: the file is asked for anew.
    private func opened(_ file: ExportFiles.File, of id: String) -> [UInt8]? {
        guard let key = try? vault.key(of: Export.keySubject(id), wrapped: file.wrappedKey.bytes),
            let box = try? AES.GCM.SealedBox(combined: file.content),
            let content = try? AES.GCM.open(box, using: key.key)
        else { return nil }
        return Array(content)
    }

    private func exportFile(
        of export: Export,
        isClear: Bool,
        approver: String
    ) async throws -> (content: [UInt8], rows: Int) {
        let stamp = clock().written(in: settings.timeZone)
        let (filter, reach) = (export.request.filter, reach(of: export.asker))
        return try await database.read { connection in
            var writer = ExportFileWriter(export, isClear: isClear, approver: approver, stamp: stamp)
            var list = TicketList(within: reach, sort: .received, limit: 200)
            list.type = filter.type?.rawValue
            list.category = filter.category?.rawValue
            list.status = filter.status?.rawValue
            list.province = filter.province
            list.queue = filter.queue
            repeat {
                let page = try list.page(in: connection)
                if writer.rows + page.rows.count > Self.mostExported { throw Refusal.exportTooLarge }
                let keys = try self.keyRing.keys(of: Set(page.rows.map(\.customer)), in: connection)
                let streams = try Journal.streams(page.rows.map { TicketCase.stream($0.id) }, in: connection)
                for row in page.rows {
                    let known = try self.foldTicket(id: row.id, streams[TicketCase.stream(row.id)] ?? [])
                    let ticket = try known.mapPersonal { try keys[row.customer]?.open($0) ?? .shredded }
                    writer.add(self.values(of: ticket))
                }
                list.after = page.next
            } while list.after != nil
            return (writer.content, writer.rows)
        }
    }

    private func values(of ticket: Ticket) -> [ExportColumn: String] {
        let record = ticket.record
        return [
            .number: ticket.number, .receivedAt: ticket.receivedAt.written(in: settings.timeZone),
            .status: ticket.status.rawValue, .stage: ticket.stage.rawValue, .type: ticket.type.rawValue,
            .category: ticket.category.rawValue, .priority: ticket.priority.name, .channel: record.channel.rawValue,
            .province: record.province ?? "", .queue: ticket.queue, .name: record.name?.words ?? "",
            .telephone: record.number?.words ?? "", .address: record.address?.words ?? "",
            .description: record.description.words ?? "", .solution: ticket.solution?.words.words ?? "",
        ]
    }
}

extension Refusal {
    static let exportTooLarge = Refusal(
        .limit,
        "export-too-large",
        Text(
            zh: "超过 \(Desk.mostExported) 张工单，请缩小范围",
            en: "More than \(Desk.mostExported) tickets; narrow the filter"
        ),
        field: "/filter",
        clause: ClauseNumber(7, 2)
    )

    static let fileUnreadable = Refusal(
        .wrongStage,
        "file-unreadable",
        Text(zh: "文件已无法读取，请重新申请", en: "The file cannot be read any more; ask anew"),
        clause: ClauseNumber(7, 3)
    )
}

extension Export {
    /// The name under which the key of an export's file is wrapped; no data subject is called so.
    static func keySubject(_ id: String) -> String { "export/\(id)" }
}
