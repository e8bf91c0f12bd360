import Care
import CareDesk
import CareStore
import HTTPTypes
import Hummingbird

/// What the routes of all kinds of matters share.
extension Api {
    func matterText(for call: Call, asOf moment: Moment) -> MatterText {
        MatterText(stamp: stamp, language: call.language, moment: moment)
    }

    /// A page of the matters of one kind; with an opener, of those alone that he opened.
    func matters<State: RawRepresentable<String> & CaseIterable>(
        _ kind: MatterKind,
        _: State.Type,
        openedBy opener: String? = nil,
        for call: Call
    ) async throws -> Response {
        let query = try Query(call.request, allowing: "status", "open", "after", "limit")
        var list = MatterList(kind: kind.rawValue, limit: try query.limit())
        list.status = try query.choice("status", State.self)?.rawValue
        list.isOpen = try query.choice("open", YesOrNo.self).map { $0 == .yes }
        list.before = try query.text("after").map { try PageMark.read($0, parts: 2)[1] }
        if let opener { list.ask(openedBy: opener) }
        let asked = list
        let (rows, next) = try await desk.database.read { try asked.page(in: $0) }
        let text = matterText(for: call, asOf: desk.clock())
        return Response.json { json in
            json.object { json in
                json.array("items", rows) { text.write($1, to: &$0) }
                json.nullable("next", next.map { PageMark.write(["m", $0]) })
            }
        }
    }

    /// A matter as a deed left it or as it stands, with what its kind adds.
    func answer<Content: MatterContent>(
        _ known: MatterCase<Content>,
        at path: String,
        asOf moment: Moment? = nil,
        for call: Call,
        _ own: (Content, inout JSONText) -> Void
    ) async throws -> Response {
        let opened = try await desk.opened(known)
        var headers = HTTPFields()
        headers[.eTag] = "\"v\(known.matter.version)\""
        if known.status == 201 { headers[.location] = "\(Self.root)\(path)/\(known.content.number)" }
        let text = matterText(for: call, asOf: moment ?? known.matter.changedAt)
        return Response.json(HTTPResponse.Status(code: known.status), headers: headers) { json in
            text.write(opened, to: &json, own)
        }
    }
}
