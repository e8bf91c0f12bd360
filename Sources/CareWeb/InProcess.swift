import CareDesk
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// Asks the interface in this very process, without a socket: commands get the same answers, refusals and masks as programs do.
package struct InProcess: Sendable {
    private let responder: WebResponder
    private let principal: Principal
    private let logger: Logger

    /// What came back.
    package struct Answer: Sendable {
        package let status: Int
        package let body: [UInt8]
    }

    package init(_ desk: Desk, as principal: Principal) throws {
        responder = try WebApp.responder(desk: desk)
        self.principal = principal
        logger = desk.logger
    }

    /// Sends one request under `/api/v1` and waits for the whole answer.
    package func send(
        _ method: String,
        _ path: String,
        headers: [String: String] = [:],
        body: [UInt8] = []
    ) async throws -> Answer {
        var fields = HTTPFields()
        fields[.contentType] = "application/json"
        for (name, value) in headers { if let name = HTTPField.Name(name) { fields[name] = value } }
        let head = HTTPRequest(
            method: HTTPRequest.Method(method) ?? .get,
            scheme: "http",
            authority: "desk",
            path: Api.root + path,
            headerFields: fields
        )
        var context = CareContext(logger: logger, id: "command")
        context.principal = principal
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: body)))
        let response = try await responder.respond(to: request, context: context)
        let collected = Collected()
        try await response.body.write(Writer(collected: collected))
        return Answer(status: Int(response.status.code), body: collected.bytes)
    }

    /// The bytes of an answer while they come.
    private final class Collected: @unchecked Sendable {
        private let lock = NSLock()
        private var taken: [UInt8] = []

        var bytes: [UInt8] { lock.withLock { taken } }

        func append(_ buffer: ByteBuffer) { lock.withLock { taken += buffer.readableBytesView } }
    }

    private struct Writer: ResponseBodyWriter {
        let collected: Collected

        mutating func write(_ buffer: ByteBuffer) async throws { collected.append(buffer) }

        consuming func finish(_: HTTPFields?) async throws {}
    }
}
