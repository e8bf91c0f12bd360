import Care
import HTTPTypes
import Hummingbird
import NIOCore

/// What went wrong, for programs (RFC 9457).
struct Problem: Sendable {
    static let mediaType = "application/problem+json"

    let status: HTTPResponse.Status
    /// A stable name, such as `closure-incomplete`.
    let code: String
    let title: Text
    let detail: Text?
    let instance: String
    let language: Language
    /// The refusal that says more: field, clause, rule and what is missing.
    var refusal: Refusal?
    /// The number by which the operator finds the failure in the log.
    var incident: String?
    var headers = HTTPFields()

    var response: Response {
        if Self.isDirectory(instance) { return directoryResponse }
        var json = JSONText(capacity: 512)
        json.object { json in
            json.member("type", "/problems/\(code)")
            json.member("title", title.in(language))
            json.member("status", Int(status.code))
            json.member("code", code)
            // What somebody typed comes back in what is wrong with it.
            json.optional("detail", (detail?.in(language)).map(Masking.words))
            json.member("instance", Self.place(instance))
            json.optional("field", (refusal?.field).map(Masking.words))
            json.optional("clause", refusal?.clause?.description)
            json.optional("rule", refusal?.rule?.rawValue)
            if let missing = refusal?.missing, !missing.isEmpty { json.member("missing", missing) }
            json.optional("incident", incident)
        }
        var fields = headers
        fields[.contentType] = Self.mediaType
        fields[.contentLanguage] = language.rawValue
        return Response(status: status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(bytes: json.bytes)))
    }

    /// The path without what somebody may have typed into it: numbers are masked, and a part that had to be encoded is left out.
    private static func place(_ path: String) -> String {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        return Masking.words(parts.map { $0.contains("%") ? "…" : String($0) }.joined(separator: "/"))
    }

    /// The language of the answer: the first in `Accept-Language` that the desk speaks.
    static func language(of request: Request, or other: Language) -> Language {
        guard let accepted = request.headers[.acceptLanguage] else { return other }
        for part in accepted.split(separator: ",") {
            let tag = part.drop { $0 == " " }.lowercased()
            if tag.hasPrefix("zh") { return .chinese }
            if tag.hasPrefix("en") { return .english }
        }
        return other
    }
}
