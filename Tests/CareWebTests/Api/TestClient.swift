import Care
import CareDesk
import CareWeb
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// Asks the desk's interface in process: no socket, no port, the real router.
struct TestClient: Sendable {
    let responder: WebResponder
    var token: String?

    init(_ desk: Desk) throws {
        responder = try WebApp.responder(desk: desk)
    }

    /// The same client with somebody's API token.
    func bearing(_ token: String) -> TestClient {
        var client = self
        client.token = token
        return client
    }

    /// Sends a request and waits for the whole answer.
    func send(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ body: String = "",
        headers: [String: String] = [:]
    ) async throws -> TestAnswer {
        try await send(method, path, bytes: Array(body.utf8), headers: headers)
    }

    func send(
        _ method: HTTPRequest.Method,
        _ path: String,
        bytes: [UInt8],
        headers: [String: String] = [:]
    ) async throws -> TestAnswer {
        let response = try await respond(method, path, bytes, headers)
        let collected = Collected()
        // A stream that was not expected has no end that one could wait for.
        if response.headers[.contentType] != "text/event-stream" {
            try await response.body.write(CollectingWriter(collected: collected))
        }
        return TestAnswer(status: Int(response.status.code), headers: response.headers, body: collected.text)
    }

    /// Reads a stream until it has said `count` events.
    func events(_ path: String, count: Int, headers: [String: String] = [:]) async throws -> [TestEvent] {
        let response = try await respond(.get, path, [], headers)
        let collected = Collected()
        let reading = Task { try await response.body.write(CollectingWriter(collected: collected)) }
        defer { reading.cancel() }
        // Whoever waits in vain waits four seconds after the last event, however slow the machine is.
        var (heard, patience) = (0, 400)
        while heard < count, patience > 0 {
            try await Task.sleep(for: .milliseconds(10))
            let now = TestEvent.all(in: collected.text).count
            patience = now > heard ? 400 : patience - 1
            heard = now
        }
        return TestEvent.all(in: collected.text)
    }

    private func respond(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ body: [UInt8],
        _ headers: [String: String]
    ) async throws -> Response {
        var fields = HTTPFields()
        if let token { fields[.authorization] = "Bearer \(token)" }
        fields[.contentType] = "application/json"
        for (name, value) in headers { if let name = HTTPField.Name(name) { fields[name] = value } }
        let head = HTTPRequest(method: method, scheme: "http", authority: "desk", path: path, headerFields: fields)
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: body)))
        return try await responder.respond(to: request, context: CareContext(logger: Logger(label: "test"), id: "1"))
    }
}

/// What came back.
struct TestAnswer: Sendable {
    let status: Int
    let headers: HTTPFields
    let body: String

    /// The value at a JSON pointer, such as `/customer/name`; nil when there is none.
    subscript(_ pointer: String) -> JSON? {
        guard let all = try? JSONSerialization.jsonObject(with: Data(body.utf8), options: .fragmentsAllowed) else {
            return nil
        }
        var value: Any? = all
        for part in pointer.split(separator: "/").map(String.init) {
            if let list = value as? [Any], let index = Int(part) {
                value = list.indices.contains(index) ? list[index] : nil
            } else {
                value = (value as? [String: Any])?[part]
            }
        }
        return value.map(JSON.init)
    }

    func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
}

/// A value of an answer, as a test compares it.
struct JSON: Equatable, CustomStringConvertible, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByBooleanLiteral
{
    let description: String
    let count: Int

    init(_ value: Any) {
        count = (value as? [Any])?.count ?? 0
        if let text = value as? String {
            description = text
        } else if value is NSNull {
            description = "null"
        } else if let number = value as? NSNumber {
            description = "\(number)"
        } else {
            let data = try? JSONSerialization.data(withJSONObject: value, options: .sortedKeys)
            description = data.map { String(decoding: $0, as: UTF8.self) } ?? ""
        }
    }

    init(stringLiteral text: String) { self.init(text as Any) }
    init(integerLiteral number: Int) { self.init(number as NSNumber) }
    init(booleanLiteral flag: Bool) { self.init(flag as NSNumber) }

    static func == (left: JSON, right: JSON) -> Bool { left.description == right.description }
}

/// One event of a stream.
struct TestEvent: Equatable, Sendable {
    let id: String
    let name: String
    let data: String

    static func all(in text: String) -> [TestEvent] {
        text.components(separatedBy: "\n\n").dropLast().compactMap { block in
            var fields: [String: String] = [:]
            for line in block.split(separator: "\n") where !line.hasPrefix(":") {
                let parts = line.split(separator: ":", maxSplits: 1)
                fields[String(parts[0])] = parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
            }
            return fields["event"].map { TestEvent(id: fields["id"] ?? "", name: $0, data: fields["data"] ?? "") }
        }
    }
}

private final class Collected: @unchecked Sendable {
    private let lock = NSLock()
    private var bytes: [UInt8] = []

    var text: String { lock.withLock { String(decoding: bytes, as: UTF8.self) } }

    func append(_ buffer: ByteBuffer) { lock.withLock { bytes += buffer.readableBytesView } }
}

private struct CollectingWriter: ResponseBodyWriter {
    let collected: Collected

    mutating func write(_ buffer: ByteBuffer) async throws {
        try Task.checkCancellation()
        collected.append(buffer)
    }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
