import Care
import CareStore
import CareTesting
import Foundation
import Testing

@testable import CareDesk

@Suite(.clause("3.2"))
struct AttachmentTests {
    private func opened() async throws -> (OpenDesk, String) {
        let open = try await OpenDesk()
        return (open, try await open.desk.accept(.brokenFibre(), by: .lin).ticket.ticket.number)
    }

    private static let photo = AttachmentFile(name: "../光猫13800000001.png", bytes: FileSample.png)
    private static let note = TicketEvent.Messaged(direction: .note, channel: .phone, words: .clear("见附件"))

    private static func code(_ act: () async throws -> Void) async throws -> String? {
        do {
            try await act()
            return nil
        } catch let refusal as Refusal { return refusal.code }
    }

    @Test func `a file is its uploader's until it goes out with a message, and everybody's after`() async throws {
        let (open, number) = try await opened()

        let kept = try await open.desk.attach(Self.photo, to: number, by: .lin)
        let id = kept.attachment.id
        let before = try await Self.code { _ = try await open.desk.openAttachment(id, on: number, by: .zhou) }
        let own = try await open.desk.openAttachment(id, on: number, by: .lin)
        let sent = try await open.desk.message(number, Self.note, by: .lin, request: DeedRequest(attachments: [id]))
        let seen = try await open.desk.openAttachment(id, on: number, by: .zhou)

        #expect(kept.attachment.name == .clear("光猫13800000001.png") && kept.attachment.mediaType == .png)
        #expect(kept.expiresAt == .noon + AttachmentLimits.term)
        #expect(before == "no-such-attachment" && own.bytes == FileSample.png && seen.bytes == FileSample.png)
        #expect(sent.ticket.ticket.attachments.map(\.id) == [id])
        #expect(try await open.desk.unsentAttachments(on: number, by: .lin) == [])
        #expect(try await open.desk.verify().faults == [])
    }

    @Test(.clause("7.3")) func `neither the file nor its name lies open, and the digest does not tell two alike`()
        async throws
    {
        let (open, number) = try await opened()
        let text = AttachmentFile(name: "王小明 13800000001.txt", bytes: Array("光猫红灯照片与身份证".utf8))

        let first = try await open.desk.attach(text, to: number, by: .lin).attachment
        let second = try await open.desk.attach(text, to: number, by: .lin).attachment
        let request = DeedRequest(attachments: [first.id, second.id])
        _ = try await open.desk.message(number, Self.note, by: .lin, request: request)

        let files = ["", "-wal"].compactMap { FileManager.default.contents(atPath: open.path + $0) }
        for word in ["光猫红灯照片与身份证", "王小明", "13800000001"] {
            #expect(files.allSatisfy { $0.range(of: Data(word.utf8)) == nil })
        }
        #expect(first.digest.count == 64 && first.digest != second.digest)
    }

    @Test func `a large file is sealed in parts and comes back whole`() async throws {
        let (open, number) = try await opened()
        for size in [AttachmentSeal.part - 1, AttachmentSeal.part, AttachmentSeal.part + 1, 600_000] {
            let bytes = FileSample.png + (0..<size - FileSample.png.count).map { UInt8(truncatingIfNeeded: $0) }

            let kept = try await open.desk.attach(.init(name: "a.png", bytes: bytes), to: number, by: .lin)

            #expect(try await open.desk.openAttachment(kept.attachment.id, on: number, by: .lin).bytes == bytes)
        }
    }

    @Test func `parts that were swapped, left out or taken from another file open nothing`() throws {
        let key = try Vault(MasterKey(bytes: (0..<32).map { UInt8($0) })).newKey(for: "c1").key
        let seal = try AttachmentSeal(of: "a", under: key, on: "GZ")
        let bytes = [UInt8](repeating: 7, count: AttachmentSeal.part * 2 + 1)
        let parts = try seal.sealed(bytes).parts
        var changed = parts
        changed[1][100] ^= 1

        #expect(try seal.opened(parts) == bytes)
        for wrong in [
            [parts[1], parts[0], parts[2]], Array(parts.dropLast()), [parts[0], parts[0], parts[2]], changed,
        ] {
            #expect(throws: (any Error).self) { try seal.opened(wrong) }
        }
        let other = try AttachmentSeal(of: "b", under: key, on: "GZ")
        #expect(throws: (any Error).self) { try other.opened(parts) }
    }

    @Test(arguments: [(Int64(-1), true), (0, false), (1, false)])
    func `a file that nobody sends goes after seven days`(milliseconds: Int64, isThere: Bool) async throws {
        let (open, number) = try await opened()
        let id = try await open.desk.attach(Self.photo, to: number, by: .lin).attachment.id

        open.clock.advance(by: .days(7) + Span(milliseconds: milliseconds))

        #expect(try await open.desk.unsentAttachments(on: number, by: .lin).isEmpty == !isThere)
        let code = try await Self.code { _ = try await open.desk.openAttachment(id, on: number, by: .lin) }
        #expect(code == (isThere ? nil : "no-such-attachment"))
        // The next upload sweeps what has gone by.
        _ = try await open.desk.attach(Self.photo, to: number, by: .chen)
        let left = try await open.desk.database.read { try AttachmentRows.find([id], in: $0).count }
        #expect(left == (isThere ? 1 : 0))
    }

    @Test func `nobody sends what is not there, not his, or was sent, and the same deed twice is one`() async throws {
        let (open, number) = try await opened()
        let other = try await open.desk.accept(.brokenFibre(number: "13800000077"), by: .lin).ticket.ticket.number
        let own = try await open.desk.attach(Self.photo, to: number, by: .lin).attachment.id
        let elsewhere = try await open.desk.attach(Self.photo, to: other, by: .lin).attachment.id
        let hers = try await open.desk.attach(Self.photo, to: number, by: .chen).attachment.id
        let version = try await open.desk.ticket(number).ticket.version

        for ids in [["x"], [elsewhere], [hers], [own, hers]] {
            let code = try await Self.code {
                _ = try await open.desk.message(number, Self.note, by: .lin, request: DeedRequest(attachments: ids))
            }
            #expect(code == "no-such-attachment")
        }
        let many = try await Self.code {
            let ids = (0...AttachmentLimits.perMessage).map { "\($0)" }
            _ = try await open.desk.message(number, Self.note, by: .lin, request: DeedRequest(attachments: ids))
        }
        #expect(many == "too-many-attachments")
        #expect(try await open.desk.ticket(number).ticket.version == version)

        let request = DeedRequest(key: "k", fingerprint: [1], attachments: [own])
        _ = try await open.desk.message(number, Self.note, by: .lin, request: request)
        let again = try await open.desk.message(number, Self.note, by: .lin, request: request)
        let twice = try await Self.code {
            _ = try await open.desk.message(number, Self.note, by: .lin, request: DeedRequest(attachments: [own]))
        }
        #expect(again.isReplay && twice == "attachment-sent")
    }

    @Test func `what was sent stays, what was not is forgotten by its uploader alone`() async throws {
        let (open, number) = try await opened()
        let sent = try await open.desk.attach(Self.photo, to: number, by: .lin).attachment.id
        _ = try await open.desk.message(number, Self.note, by: .lin, request: DeedRequest(attachments: [sent]))
        let own = try await open.desk.attach(Self.photo, to: number, by: .lin).attachment.id

        let codes = [
            try await Self.code { try await open.desk.removeAttachment(sent, from: number, by: .lin) },
            try await Self.code { try await open.desk.removeAttachment(own, from: number, by: .chen) },
            try await Self.code { try await open.desk.removeAttachment(own, from: number, by: .lin) },
            try await Self.code { try await open.desk.removeAttachment(own, from: number, by: .lin) },
        ]

        #expect(codes == ["attachment-sent", "no-such-attachment", nil, "no-such-attachment"])
    }

    @Test func `the end of a ticket, of a draft and of an account is the end of what was not sent`() async throws {
        let (open, number) = try await opened()
        func left(_ staff: String) async throws -> Int64 {
            try await open.desk.database.read { try AttachmentRows.countUnsent(by: staff, in: $0) }
        }
        _ = try await open.desk.attach(Self.photo, to: number, by: .lin)
        _ = try await open.desk.attach(Self.photo, to: number, by: .chen)
        try await open.desk.dropDraft(on: number, by: .lin)
        let dropped = try await (left("lin"), left("chen"))

        _ = try await open.desk.cancel(number, because: "客户撤回", by: .lin)

        #expect(dropped == (0, 1))
        #expect(try await left("chen") == 0)
    }

    @Test func `bounds of a person are kept across tickets`() async throws {
        let (open, first) = try await opened()
        let second = try await open.desk.accept(.brokenFibre(number: "13800000077"), by: .lin).ticket.ticket.number
        for place in 0..<AttachmentLimits.unsent {
            _ = try await open.desk.attach(Self.photo, to: place.isMultiple(of: 2) ? first : second, by: .lin)
        }

        let more = try await Self.code { _ = try await open.desk.attach(Self.photo, to: first, by: .lin) }

        #expect(more == "too-many-unsent")
        #expect(try await Self.code { _ = try await open.desk.attach(Self.photo, to: first, by: .chen) } == nil)
    }

    @Test func `nobody adds a file where he may not write`() async throws {
        let (open, number) = try await opened()
        let huge = [UInt8](repeating: 0x61, count: AttachmentLimits.size + 1)

        for (bytes, number, actor, code) in [
            (FileSample.png, number, Actor(.staff, .quality, "he"), "role-may-not"),
            (FileSample.png, "GZ20000101-000001", .lin, "no-such-ticket"), ([], number, .lin, "attachment-empty"),
            (huge, number, .lin, "attachment-too-large"), (Array("<html>".utf8), number, .lin, "media-type-refused"),
        ] {
            let said = try await Self.code {
                _ = try await open.desk.attach(AttachmentFile(name: "a.png", bytes: bytes), to: number, by: actor)
            }
            #expect(said == code)
        }
    }
}
