import Care
import CareDesk
import CareStore
import CareTesting
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Synchronization
import Testing

@testable import CareWeb

@Suite(.clause("3.2"), .clause("7.3"))
struct AttachmentApiTests {
    private static let octets = ["Content-Type": "application/octet-stream"]

    private static func path(_ number: String, _ rest: String = "") -> String {
        "/api/v1/tickets/\(number)/attachments\(rest)"
    }

    /// Uploads a file and answers its identifier.
    private static func upload(
        _ bytes: [UInt8] = FileSample.png,
        as name: String = "a.png",
        to number: String,
        by client: TestClient
    ) async throws -> String {
        let answer = try await client.send(.post, path(number, "?name=\(name)"), bytes: bytes, headers: octets)
        #expect(answer.status == 201, "\(answer.body)")
        return answer["/id"]?.description ?? ""
    }

    private static func send(_ ids: [String], on number: String, by client: TestClient) async throws -> TestAnswer {
        let list = ids.map { "\"\($0)\"" }.joined(separator: ",")
        return try await client.send(
            .post,
            "/api/v1/tickets/\(number)/messages",
            #"{"direction":"note","text":"见附件","attachments":[\#(list)]}"#
        )
    }

    @Test func `a file is uploaded, goes out with a note, is listed, told and fetched`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let answer = try await api.lin.send(
            .post,
            Self.path(number, "?name=..%2F%E5%85%89%E7%8C%AB.PNG"),
            bytes: FileSample.png,
            headers: Self.octets
        )
        let id = answer["/id"]?.description ?? ""
        let hidden = try await api.zhou.send(.get, Self.path(number, "/\(id)"))
        let unsent = try await api.lin.send(.get, Self.path(number))

        let sent = try await Self.send([id], on: number, by: api.lin)
        let list = try await api.zhou.send(.get, Self.path(number))
        let said = try await api.zhou.send(.get, "/api/v1/tickets/\(number)/messages")
        let history = try await api.zhou.send(.get, "/api/v1/tickets/\(number)/history")
        let file = try await api.zhou.send(.get, Self.path(number, "/\(id)"))

        #expect(answer.status == 201 && answer["/name"] == "光猫.PNG" && answer["/mediaType"] == "image/png")
        #expect(answer["/size"]?.description == "\(FileSample.png.count)" && answer["/expiresAt"] != nil)
        #expect(hidden.status == 404 && hidden["/code"] == "no-such-attachment")
        #expect(unsent["/items"]?.count == 0 && unsent["/unsent/0/id"]?.description == id)
        #expect(sent.status == 200)
        #expect(list["/items/0/id"]?.description == id && list["/items/0/direction"] == "note")
        #expect(list["/unsent"]?.count == 0)
        #expect(said["/items/1/attachments/0/name"] == "光猫.PNG" && said["/items/0/attachments"] == nil)
        #expect(history.says(#""attachments":[{"id":"\#(id)""#))
        #expect(file.status == 200 && file.header("Content-Type") == "image/png")
    }

    @Test func `a file comes back byte by byte, to be saved and never run`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let samples: [(String, [UInt8], String, Bool)] = [
            ("a.png", FileSample.png, "image/png", true), ("a.pdf", FileSample.pdf, "application/pdf", false),
            ("a.html", FileSample.text, "text/plain", false), ("a.csv", FileSample.table, "text/csv", false),
            ("a.ogg", FileSample.ogg, "audio/ogg", false), ("a.docx", FileSample.docx, MediaType.docx.rawValue, false),
        ]
        for (name, bytes, type, isShown) in samples {
            let id = try await Self.upload(bytes, as: name, to: number, by: api.lin)

            let response = try await Self.response(Self.path(number, "/\(id)"), by: api.lin)

            #expect(response.bytes == bytes && response.headers[.contentType] == type)
            let disposition = response.headers[.contentDisposition] ?? ""
            #expect(disposition.hasPrefix(isShown ? "inline; " : "attachment; "), "\(disposition)")
            #expect(response.headers[.xContentTypeOptions] == "nosniff")
            #expect(response.headers[.contentSecurityPolicy]?.contains("sandbox") ?? false)
            #expect(response.headers[.cacheControl] == "no-store")
        }
    }

    @Test func `every file that is fetched is in the access log before it leaves, and every one that is not there`()
        async throws
    {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let id = try await Self.upload(to: number, by: api.lin)
        _ = try await Self.send([id], on: number, by: api.lin)

        _ = try await api.zhou.send(.get, Self.path(number, "/\(id)"))
        _ = try await api.zhou.send(.get, Self.path(number, "/none"))
        await api.desk.accessLog.settle()

        var query = AccessQuery(limit: 50)
        query.object = "ticket/\(number)"
        let asked = query
        let rows = try await api.desk.database.read { try asked.page(in: $0) }.rows.filter {
            $0.actor.hasSuffix("/zhou")
        }
        #expect(rows.map(\.result).sorted() == ["done", "notFound"])
        let done = try #require(rows.first { $0.result == "done" })
        #expect(done.kind == "read" && done.reason == "attachment/\(id)" && done.subject != nil)
    }

    @Test func `who may not open the ticket knows of no file, and who only reads adds none`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let id = try await Self.upload(to: number, by: api.lin)
        _ = try await Self.send([id], on: number, by: api.lin)
        _ = try await api.zhou.send(.put, "/api/v1/tickets/\(number)/conflict", #"{"people":["chen"],"reason":"亲属"}"#)

        let concerned = try await api.chen.send(.get, Self.path(number, "/\(id)"))
        let quality = try await api.he.send(.get, Self.path(number, "/\(id)"))
        let adding = try await api.he.send(
            .post,
            Self.path(number, "?name=a.png"),
            bytes: FileSample.png,
            headers: Self.octets
        )
        let system = try await api.system.send(.get, Self.path(number, "/\(id)"))

        #expect(concerned.status == 404 && concerned["/code"] == "no-such-ticket")
        #expect(quality.status == 200 && adding.status == 403 && system.status == 403)
    }

    @Test func `what is too large is refused before it is read`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let announced = try await api.lin.send(
            .post,
            Self.path(number, "?name=a.txt"),
            bytes: [],
            headers: ["Content-Length": "\(AttachmentLimits.size + 1)"]
        )
        let endless = Counter()

        let response = try await Self.respond(.post, Self.path(number, "?name=a.txt"), by: api.lin, body: endless.body)

        #expect(announced.status == 413 && announced["/code"] == "attachment-too-large")
        #expect(response.status == .contentTooLarge)
        #expect(endless.count * Counter.piece <= AttachmentLimits.size + 2 * Counter.piece)
    }

    @Test(arguments: [
        ("", FileSample.png, 422, "missing-field"), ("?name=", FileSample.png, 422, "missing-field"),
        ("?name=a.png&x=1", FileSample.png, 400, "unknown-parameter"), ("?name=a.png", [], 422, "attachment-empty"),
        ("?name=a.png", Array("<svg onload=alert(1)>".utf8), 422, "media-type-refused"),
        (
            "?name=a.docx", FileSample.archive(["[Content_Types].xml", "word/document.xml"], unpacked: .max), 422,
            "archive-refused"
        ),
    ])
    func `what is no file that may be attached is refused by name`(
        query: String,
        bytes: [UInt8],
        status: Int,
        code: String
    ) async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()

        let answer = try await api.lin.send(.post, Self.path(number, query), bytes: bytes, headers: Self.octets)

        #expect(answer.status == status && answer["/code"]?.description == code, "\(answer.body)")
    }

    @Test func `what was not sent is forgotten, what was is not`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let (own, sent) = (
            try await Self.upload(to: number, by: api.lin), try await Self.upload(to: number, by: api.lin)
        )
        _ = try await Self.send([sent], on: number, by: api.lin)

        #expect(try await api.lin.send(.delete, Self.path(number, "/\(own)")).status == 204)
        #expect(try await api.lin.send(.delete, Self.path(number, "/\(own)")).status == 404)
        let kept = try await api.lin.send(.delete, Self.path(number, "/\(sent)"))
        #expect(kept.status == 409 && kept["/code"] == "attachment-sent")
        #expect(try await Self.send([sent], on: number, by: api.lin).status == 409)
        #expect(try await Self.send(["none"], on: number, by: api.lin).status == 404)
    }

    @Test(arguments: [
        ("a.png", #"filename="a.png"; filename*=UTF-8''a.png"#),
        ("光猫.png", #"filename="__.png"; filename*=UTF-8''%E5%85%89%E7%8C%AB.png"#),
        ("a\";\r\nX: 1.png", #"filename="a____X_ 1.png"; filename*=UTF-8''a%22%3B%0D%0AX%3A%201.png"#),
        ("a'%41\\.png", #"filename="a__41_.png"; filename*=UTF-8''a%27%2541%5C.png"#),
    ])
    func `whatever a file is called, the header is one line with one name`(name: String, header: String) {
        #expect(ContentDisposition(isShown: false, name: name).text == "attachment; \(header)")
    }

    @Test func `one person carries four files at a time, and others go on`() async throws {
        let gate = FileGate()

        func nest(_ depth: Int, _ person: String) async throws {
            if depth == 0 { return }
            try await gate.carrying(for: person) { try await nest(depth - 1, person) }
        }
        let refusal = await #expect(throws: Refusal.self) { try await nest(5, "lin") }
        try await nest(4, "lin")
        try await gate.carrying(for: "lin") { try await nest(4, "chen") }

        #expect(refusal?.code == "too-many-files-at-once" && refusal?.retryAfter != nil)
    }

    private static func response(
        _ path: String,
        by client: TestClient
    ) async throws -> (headers: HTTPFields, bytes: [UInt8]) {
        let response = try await respond(.get, path, by: client, body: RequestBody(buffer: ByteBuffer()))
        let collected = Bytes()
        try await response.body.write(BytesWriter(taken: collected))
        return (response.headers, collected.bytes.withLock { $0 })
    }

    private static func respond(
        _ method: HTTPRequest.Method,
        _ path: String,
        by client: TestClient,
        body: RequestBody
    ) async throws -> Response {
        var fields = HTTPFields()
        fields[.authorization] = "Bearer \(client.token ?? "")"
        let head = HTTPRequest(method: method, scheme: "http", authority: "desk", path: path, headerFields: fields)
        return try await client.responder.respond(
            to: Request(head: head, body: body),
            context: CareContext(logger: Logger(label: "test"), id: "1")
        )
    }
}

/// A body without end, of which is counted how much somebody has taken.
private final class Counter: Sendable {
    static let piece = 65_536
    private let taken = Mutex(0)

    var count: Int { taken.withLock { $0 } }

    var body: RequestBody {
        let stream = AsyncStream<ByteBuffer>(unfolding: {
            self.taken.withLock { $0 += 1 }
            return ByteBuffer(repeating: 0x61, count: Self.piece)
        })
        return RequestBody(asyncSequence: stream)
    }
}

private final class Bytes: Sendable {
    let bytes = Mutex<[UInt8]>([])
}

private struct BytesWriter: ResponseBodyWriter {
    let taken: Bytes

    mutating func write(_ buffer: ByteBuffer) async throws { taken.bytes.withLock { $0 += buffer.readableBytesView } }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
