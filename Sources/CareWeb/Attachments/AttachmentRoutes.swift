import Care
import CareDesk
import HTTPTypes
import Hummingbird
import NIOCore

/// 附件: files of messages and notes (docs/decisions/0045).
extension Api {
    private static let path = "/tickets/:number/attachments"

    func addAttachments(to router: Router<CareContext>) {
        get(Self.path, on: router, for: .readers) { call in try await attachments(call) }
        get(Self.path + "/:id", on: router, for: .readers) { call in
            try await limits.files.carrying(for: call.actor.name) {
                Response(try await desk.openAttachment(call.parameter("id"), on: call.number, by: call.actor))
            }
        }
        router.post(RouterPath(Self.root + Self.path)) { request, context in
            let call = try Call(request, in: context, on: desk, for: .permitted([.handleTickets]))
            return try await take(call)
        }
        write(.delete, Self.path + "/:id", on: router, for: .permitted([.handleTickets])) { call in
            _ = try call.fields()
            try await desk.removeAttachment(call.parameter("id"), from: call.number, by: call.actor)
            return Response(status: .noContent)
        }
    }

    /// Takes a file as the body holds it; who may not, and what is too large, is refused before it is read.
    private func take(_ call: Call) async throws -> Response {
        let name = try Query(call.request, allowing: "name").text("name")
        guard let name, !name.isEmpty else {
            throw Refusal(
                .invalid,
                "missing-field",
                Text(zh: "缺少参数 name：文件名", en: "The parameter name is missing: what the file is called"),
                field: "name",
                missing: ["name"]
            )
        }
        try await desk.demandAttaching(to: call.number, by: call.actor)
        return try await limits.files.carrying(for: call.actor.name) {
            let bytes = try await call.request.file()
            let kept = try await desk.attach(AttachmentFile(name: name, bytes: bytes), to: call.number, by: call.actor)
            return Response.json(.created) { json in
                json.object { write(kept, to: &$0) }
            }
        }
    }

    /// What went out with the messages of a ticket, and what the actor has uploaded and not sent.
    private func attachments(_ call: Call) async throws -> Response {
        let known = try await desk.shown(try await desk.ticket(call.number, for: call.actor), to: call.actor)
        let unsent = try await desk.unsentAttachments(on: call.number, by: call.actor)
        let writer = EventText(stamp: stamp)
        return Response.json { json in
            json.object { json in
                json.array("items", known.entries.filter { !$0.event.attachments.isEmpty }) { json, entry in
                    for attachment in entry.event.attachments {
                        json.object { json in
                            writer.write(attachment, to: &json)
                            json.member("version", entry.version)
                            json.member("at", stamp(entry.at))
                            writer.write(entry.actor, to: &json)
                            if case .messaged(let body) = entry.event {
                                json.member("direction", body.direction.rawValue)
                            }
                        }
                    }
                }
                json.array("unsent", unsent) { json, kept in json.object { write(kept, to: &$0) } }
            }
        }
    }

    private func write(_ kept: UnsentAttachment, to json: inout JSONText) {
        EventText(stamp: stamp).write(kept.attachment, to: &json)
        json.member("expiresAt", stamp(kept.expiresAt))
    }
}

extension EventText {
    func write(_ attachment: Attachment, to json: inout JSONText) {
        json.member("id", attachment.id)
        json.nullable("name", attachment.name.words)
        json.member("mediaType", attachment.mediaType.rawValue)
        json.member("size", attachment.size)
        json.member("digest", attachment.digest)
    }

    /// Left out when there is none.
    func write(_ attachments: [Attachment], to json: inout JSONText) {
        if attachments.isEmpty { return }
        json.array("attachments", attachments) { json, attachment in json.object { write(attachment, to: &$0) } }
    }
}

extension Request {
    /// The body as one file: no more of it is read than a file may have.
    ///
    /// - Throws: `Refusal` `attachment-too-large`, for an announced length before anything is read.
    func file() async throws -> [UInt8] {
        if let announced = headers[.contentLength].flatMap({ Int($0) }), announced > AttachmentLimits.size {
            throw Refusal.attachmentTooLarge
        }
        do {
            return Array(try await body.collect(upTo: AttachmentLimits.size).readableBytesView)
        } catch is NIOTooManyBytesError {
            throw Refusal.attachmentTooLarge
        }
    }
}
