import Care
import CareStore
import CareTesting
import Foundation
import Testing

@testable import CareDesk

@Suite(.clause("7.2"), .clause("7.3"))
struct AttachmentErasureTests {
    private static let note = TicketEvent.Messaged(direction: .note, channel: .phone, words: .clear("见附件"))

    /// A closed ticket of somebody with one file that went out and one that did not.
    private func ticket(_ type: ProblemType, on open: OpenDesk) async throws -> (number: String, file: String) {
        let number = try await open.closed(type)
        let file = AttachmentFile(name: "a.txt", bytes: FileSample.text)
        let id = try await open.desk.attach(file, to: number, by: .lin).attachment.id
        _ = try await open.desk.message(number, Self.note, by: .lin, request: DeedRequest(attachments: [id]))
        _ = try await open.desk.attach(file, to: number, by: .lin)
        return (number, id)
    }

    @Test func `erasing somebody destroys his files, and the journal still verifies`() async throws {
        let open = try await OpenDesk()
        let (number, id) = try await ticket(.fault, on: open)
        let request = try await open.identified(.delete, about: .ticket(number))

        let answered = try await open.desk.answer(request, by: .sun, saying: .clear("已删除"))

        #expect(answered.content.state == .erased)
        let refusal = await #expect(throws: Refusal.self) {
            try await open.desk.openAttachment(id, on: number, by: .lin)
        }
        #expect(refusal?.code == "customer-out-of-use")
        let known = try await open.desk.opened(try await open.desk.ticket(number))
        #expect(known.ticket.attachments.map(\.name) == [.shredded])
        let (rows, parts) = try await open.desk.database.read { connection in
            (
                try connection.execute("SELECT count(*) FROM attachments", []).first?.int(0),
                try connection.execute("SELECT count(*) FROM attachment_parts", []).first?.int(0)
            )
        }
        #expect(rows == 1 && parts == 0)
        #expect(try await open.desk.verify().faults == [])
    }

    @Test(.clause("7.4")) func `in storage only, a file is kept and not opened`() async throws {
        let open = try await OpenDesk()
        let (number, id) = try await ticket(.complaint, on: open)
        let request = try await open.identified(.delete, about: .ticket(number))

        _ = try await open.desk.answer(request, by: .sun, saying: .clear("保存期内仅存储"))

        await #expect(throws: Refusal.self) { try await open.desk.openAttachment(id, on: number, by: .lin) }
        let parts = try await open.desk.database.read { try AttachmentRows.parts(of: id, in: $0).count }
        #expect(parts == 1)
        #expect(try await open.desk.verify().faults == [])
    }

    @Test(arguments: [
        "UPDATE attachment_parts SET content = (SELECT name FROM attachments)", "DELETE FROM attachment_parts",
        "UPDATE attachments SET digest = '00'", "UPDATE attachments SET media_type = 'text/csv'",
        "UPDATE attachments SET size = size + 1",
        "UPDATE attachments SET name = (SELECT content FROM attachment_parts)", "DELETE FROM attachments",
        "UPDATE attachments SET ticket = 'another'", "UPDATE attachments SET expires_at = 9",
        "UPDATE attachments SET parts = 0", "UPDATE attachments SET customer = 'another'",
    ])
    func `what was changed behind the desk is found`(tampering: String) async throws {
        let open = try await OpenDesk()
        let number = try await open.desk.accept(.brokenFibre(), by: .lin).ticket.ticket.number
        let file = AttachmentFile(name: "a.txt", bytes: FileSample.text)
        let id = try await open.desk.attach(file, to: number, by: .lin).attachment.id
        _ = try await open.desk.message(number, Self.note, by: .lin, request: DeedRequest(attachments: [id]))
        #expect(try await open.desk.verify().faults == [])

        try await open.desk.database.write { _ = try $0.execute(tampering, []) }
        // That it has no content is in order only where its customer was erased.
        if tampering.contains("parts = 0") {
            try await open.desk.database.write { _ = try $0.execute("DELETE FROM attachment_parts", []) }
        }

        #expect(try await !open.desk.verify().faults.isEmpty)
    }

    @Test(.clause("7.3"), .onFiles) func `a file is in the backup, and rows folded anew fit it`() async throws {
        let ground = try await BackupGround()
        defer { ground.end() }
        let number = try await ground.open.desk.accept(.brokenFibre(number: "13900000002"), by: .lin).ticket.ticket
            .number
        let file = AttachmentFile(name: "a.txt", bytes: FileSample.text)
        let id = try await ground.open.desk.attach(file, to: number, by: .lin).attachment.id
        _ = try await ground.open.desk.message(number, Self.note, by: .lin, request: DeedRequest(attachments: [id]))
        let backup = try await ground.make()

        let path = ground.restoredPath()
        _ = try await ground.restoration(of: backup).run(at: path, replacing: false, by: .wei) { _, _, _ in }
        let desk = try await OpenDesk.open(
            path: path,
            keyBytes: ground.open.keyBytes,
            clock: ground.open.clock,
            part: .rebuilding
        )
        _ = try await Rebuilder(desk).run()

        #expect(try await desk.openAttachment(id, on: number, by: .lin).bytes == FileSample.text)
        #expect(try await desk.verify().faults == [])
        await desk.close()
    }
}
