import Care
import CareDesk
import CareTesting
import Foundation
import HTTPTypes
import Testing

@testable import CareWeb

@Suite(.clause("3.2"))
struct AttachmentPageTests {
    private static let note = [("text", "光猫指示灯照片"), ("direction", "note"), ("channel", "phone"), ("_draft", "yes")]
    private static let photo = (name: "..\\光猫.png", bytes: FileSample.png)

    /// The identifiers of the files that wait in the composer of a page.
    private static func waiting(_ page: TestAnswer) -> [String] {
        page.body.matches(of: /name="attachment" value="([0-9a-f-]{36})"/).map { String($0.output.1) }
    }

    @Test func `without scripts a file goes out with the form, and stands in the history for everybody`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let (lin, zhou) = (try await PageVisitor.known("lin", at: api), try await PageVisitor.known("zhou", at: api))

        let sent = try await lin.post("/tickets/\(number)/message", Self.note, files: [Self.photo])
        let page = try await zhou.get("/desk/\(number)")
        let way = try #require(page.body.firstMatch(of: /href="(\/tickets\/[^"]*\/attachments\/[0-9a-f-]{36})"/)).output
            .1
        let file = try await zhou.get(String(way))

        #expect(sent.status == 303)
        #expect(page.says(">光猫.png</a>") && page.says("图片 16 B"))
        #expect(file.status == 200 && file.header("Content-Type") == "image/png")
        #expect(file.header("Content-Disposition")?.hasPrefix("inline; ") ?? false)
        #expect(file.header("Content-Security-Policy")?.contains("sandbox") ?? false)
        #expect(try await zhou.get("/tickets/\(number)").says(">光猫.png</a>"))
    }

    @Test func `a file waits beside the draft until it is sent or taken back, and nobody else sees it`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let (lin, zhou) = (try await PageVisitor.known("lin", at: api), try await PageVisitor.known("zhou", at: api))

        let kept = try await lin.post("/tickets/\(number)/draft", Self.note, files: [Self.photo, Self.photo])
        let page = try await lin.get("/desk/\(number)")
        let ids = Self.waiting(page)
        let gone = try await lin.post(
            "/tickets/\(number)/attachments/\(ids[0])/removal",
            [("text", "光猫指示灯照片。")] + Self.note.dropFirst()
                + [("_seen", page.hidden("_seen")), ("_back", "/desk/\(number)?list=mine")],
            files: []
        )
        let after = try await lin.get("/desk/\(number)")

        #expect(kept.status == 303 && ids.count == 2 && page.says("光猫指示灯照片</textarea>"))
        #expect(try await Self.waiting(zhou.get("/desk/\(number)")) == [])
        #expect(try await zhou.get("/tickets/\(number)/attachments/\(ids[0])").status == 404)
        #expect(gone.header("Location") == "/desk/\(number)?list=mine")
        #expect(Self.waiting(after) == [ids[1]])
        let again = try await lin.post("/tickets/\(number)/attachments/\(ids[0])/removal", Self.note, files: [])
        #expect(again.status == 404)
    }

    @Test func `what is refused leaves the words in the field and the good files waiting`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let lin = try await PageVisitor.known("lin", at: api)
        let back = Self.note + [("_back", "/desk/\(number)?list=mine")]
        let large = (name: "b.txt", bytes: [UInt8](repeating: 0x61, count: AttachmentLimits.size + 1))

        let page = try await lin.post("/tickets/\(number)/message", back, files: [("a.png", Array("<html>".utf8))])
        let heavy = try await lin.post("/tickets/\(number)/message", back, files: [large])
        _ = try await lin.post("/tickets/\(number)/take", ["_key": "page-2"])
        let blocked = try await lin.post(
            "/tickets/\(number)/message",
            [
                ("text", "有本事你去告"), ("direction", "toCustomer"), ("channel", "sms"),
                ("_back", "/desk/\(number)?list=mine"),
            ],
            files: [Self.photo]
        )

        #expect(page.status == 422 && page.says("光猫指示灯照片</textarea>") && page.says("只能附上图片"))
        #expect(heavy.status == 413 && heavy.says("光猫指示灯照片</textarea>"))
        #expect(blocked.status == 422 && Self.waiting(blocked).count == 1 && blocked.says(">光猫.png</a>"))
    }

    @Test func `the same form twice sends its files once`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let lin = try await PageVisitor.known("lin", at: api)
        let form = Self.note + [("_key", "page-1")]

        let first = try await lin.post("/tickets/\(number)/message", form, files: [Self.photo])
        let second = try await lin.post("/tickets/\(number)/message", form, files: [Self.photo])

        #expect(first.status == 303 && second.status == 303)
        #expect(try await api.desk.ticket(number).ticket.attachments.count == 1)
        #expect(try await Self.waiting(lin.get("/desk/\(number)")) == [])
    }

    @Test(.clause("7.3")) func `no file is taken from a form of another site, or from one that came too late`()
        async throws
    {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let lin = try await PageVisitor.known("lin", at: api)
        let body = MultipartReaderTests.form([("_csrf", String(repeating: "0", count: 64))] + Self.note, [Self.photo])
        let headers = ["Content-Type": "multipart/form-data; boundary=----X7", "Accept": "text/html"]

        let forged = try await lin.post(
            "/tickets/\(number)/message",
            [("_csrf", "")] + Self.note,
            files: [Self.photo]
        )
        let stranger = try await api.client.send(.post, "/tickets/\(number)/message", bytes: body, headers: headers)

        #expect(forged.status == 403)
        #expect(stranger.status == 303 && stranger.header("Location")?.hasPrefix("/login") ?? false)
        #expect(try await api.desk.ticket(number).ticket.attachments.isEmpty)
        #expect(try await api.desk.unsentAttachments(on: number, by: .staff("lin", .agent)).isEmpty)
    }

    @Test(arguments: [
        (1, "1 B"), (999, "999 B"), (1_000, "1 KB"), (1_001, "2 KB"), (999_000, "999 KB"), (999_001, "1.0 MB"),
        (1_200_000, "1.2 MB"), (1_200_001, "1.3 MB"), (10_000_000, "10.0 MB"),
    ])
    func `a size is never said to be less than it is`(bytes: Int, said: String) {
        #expect(AttachedView.Line.size(bytes) == said)
    }
}
