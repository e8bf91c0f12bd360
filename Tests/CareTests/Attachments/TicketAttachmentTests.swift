import CareTesting
import Testing

@testable import Care

@Suite(.clause("3.2"))
struct TicketAttachmentTests {
    private static func file(_ id: String, size: Int = 1) -> Care.Attachment {
        Care.Attachment(id: id, name: .clear("a.png"), mediaType: .png, size: size, digest: "")
    }

    private static func note(_ files: [Care.Attachment]) -> TicketEvent.Messaged {
        TicketEvent.Messaged(direction: .note, channel: .web, words: .clear("见附件"), attachments: files)
    }

    private static func refused(_ ticket: Ticket, _ files: [Care.Attachment]) -> String? {
        do throws(Refusal) {
            _ = try ticket.messaging(note(files), by: .chen)
            return nil
        } catch { return error.code }
    }

    @Test(arguments: [
        (AttachmentLimits.perMessage - 1, String?.none), (AttachmentLimits.perMessage, nil),
        (AttachmentLimits.perMessage + 1, "too-many-attachments"),
    ])
    func `a message has so many files at most`(count: Int, code: String?) throws {
        let story = Story()

        #expect(Self.refused(story.ticket, (0..<count).map { Self.file("\($0)") }) == code)
    }

    @Test func `a ticket knows its files, and none goes out twice`() throws {
        var story = Story()
        story.happen(try story.ticket.messaging(Self.note([Self.file("a"), Self.file("b")]), by: .chen))

        #expect(story.ticket.attachments.map(\.id) == ["a", "b"])
        #expect(Self.refused(story.ticket, [Self.file("b")]) == "attachment-sent")
        #expect(Self.refused(story.ticket, [Self.file("c"), Self.file("c")]) == "attachment-sent")
        #expect(Self.refused(story.ticket, [Self.file("c")]) == nil)
    }

    @Test(arguments: [(-1, String?.none), (0, nil), (1, "ticket-full")])
    func `the files of a ticket are so large together at most`(more: Int, code: String?) throws {
        var story = Story()
        for place in 0..<9 {
            let file = Self.file("\(place)", size: AttachmentLimits.size)
            story.happen(try story.ticket.messaging(Self.note([file]), by: .chen))
        }

        #expect(Self.refused(story.ticket, [Self.file("last", size: AttachmentLimits.size + more)]) == code)
    }

    @Test func `a ticket has so many files at most`() throws {
        var story = Story()
        for place in 0..<AttachmentLimits.perTicket {
            story.happen(try story.ticket.messaging(Self.note([Self.file("\(place)")]), by: .chen))
        }

        #expect(Self.refused(story.ticket, [Self.file("last")]) == "too-many-attachments")
    }

    @Test(arguments: [
        (0, "attachment-empty"), (1, String?.none), (AttachmentLimits.size, nil),
        (AttachmentLimits.size + 1, "attachment-too-large"),
    ])
    func `a file is so large at most, and not empty`(size: Int, code: String?) {
        var said: String?
        do throws(Refusal) { try AttachmentLimits.demand(size: size) } catch { said = error.code }
        #expect(said == code)
    }

    @Test func `whoever has uploaded too much and sent nothing is refused before the ticket is full`() {
        for (count, bytes, unsent, code) in [
            (0, 0, AttachmentLimits.unsent - 1, String?.none), (0, 0, AttachmentLimits.unsent, "too-many-unsent"),
            (AttachmentLimits.perTicket - 1, 0, 0, nil), (AttachmentLimits.perTicket, 0, 0, "too-many-attachments"),
            (1, AttachmentLimits.ticketSize - 1, 0, nil), (1, AttachmentLimits.ticketSize, 0, "ticket-full"),
        ] {
            var said: String?
            do throws(Refusal) {
                try AttachmentLimits.demandRoom(for: 1, after: count, bytes: bytes, unsent: unsent)
            } catch { said = error.code }
            #expect(said == code)
        }
    }

    @Test func `no name of a file stays when the words are opened or masked`() throws {
        var story = Story()
        let file = Care.Attachment(
            id: "a",
            name: .clear("13812345678.png"),
            mediaType: .png,
            size: 1,
            digest: ""
        )
        story.happen(try story.ticket.messaging(Self.note([file]), by: .chen))

        #expect(story.ticket.mapPersonal { _ in .shredded }.attachments.map(\.name) == [.shredded])
        #expect(story.ticket.mapPersonal { $0.masked }.attachments.map(\.name) == [.clear("138****5678.png")])
    }
}
