import Care
import HTTPTypes
import Hummingbird
import NIOCore

/// What went wrong, as the directory reads it (RFC 7644 section 3.12).
extension Problem {
    private static let schema = "urn:ietf:params:scim:api:messages:2.0:Error"

    /// Words of the protocol for codes of ours; whatever else is wrong with a value is an invalid value.
    private static let words = [
        "name-taken": "uniqueness", "invalid-filter": "invalidFilter", "invalid-path": "invalidPath",
        "no-target": "noTarget", "immutable": "mutability", "malformed-json": "invalidSyntax",
        "invalid-syntax": "invalidSyntax", "too-many-operations": "tooMany",
    ]

    static func isDirectory(_ path: String) -> Bool { path.hasPrefix("/scim/") }

    var directoryResponse: Response {
        // The protocol has no word for a value that can be read and is out of range.
        let status = self.status == .unprocessableContent ? .badRequest : self.status
        let word = Self.words[code] ?? (status == .badRequest ? "invalidValue" : nil)
        var json = JSONText(capacity: 256)
        json.object { json in
            json.member("schemas", [Self.schema])
            json.member("status", String(status.code))
            json.optional("scimType", word)
            json.member("detail", Masking.words((detail ?? title).in(language)))
        }
        var fields = headers
        fields[.contentType] = DirectoryRoutes.mediaType
        fields[.contentLanguage] = language.rawValue
        return Response(status: status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(bytes: json.bytes)))
    }
}
