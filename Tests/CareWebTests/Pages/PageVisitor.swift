import CareDesk
import Foundation
import HTTPTypes

/// Somebody at a browser without scripts: keeps cookies, reads pages, sends forms.
final class PageVisitor: @unchecked Sendable {
    private let client: TestClient
    private let lock = NSLock()
    private var cookies: [String: String] = [:]
    private(set) var csrf = ""

    init(_ desk: Desk) throws { client = try TestClient(desk) }

    /// Somebody else at the same server.
    init(beside other: PageVisitor) { client = other.client }

    /// A visitor who has logged in.
    static func known(_ name: String, at api: ApiDesk) async throws -> PageVisitor {
        let visitor = try PageVisitor(api.desk)
        _ = try await visitor.post("/login", ["name": name, "password": ApiDesk.password])
        let page = try await visitor.get("/handbook")
        visitor.csrf = page.hidden("_csrf")
        return visitor
    }

    func speak(_ language: String) { lock.withLock { cookies["switchboard_language"] = language } }

    func get(_ path: String, headers: [String: String] = [:]) async throws -> TestAnswer {
        keep(try await client.send(.get, path, headers: sent.merging(headers) { $1 }))
    }

    /// Sends a form with the secret of the session.
    func post(_ path: String, _ fields: [String: String], headers: [String: String] = [:]) async throws -> TestAnswer {
        let all = fields.merging(csrf.isEmpty ? [:] : ["_csrf": csrf]) { given, _ in given }
        let body = all.map { "\($0.key)=\(Self.encoded($0.value))" }.sorted().joined(separator: "&")
        return keep(try await client.send(.post, path, body, headers: sent.merging(headers) { $1 }))
    }

    /// Sends a form with files, as browsers do; the secret of the session stands before them.
    func post(
        _ path: String,
        _ fields: [(String, String)],
        files: [(name: String, bytes: [UInt8])]
    ) async throws -> TestAnswer {
        let body = MultipartReaderTests.form([("_csrf", csrf)] + fields, files)
        let headers = ["Content-Type": "multipart/form-data; boundary=----X7"]
        return keep(try await client.send(.post, path, bytes: body, headers: sent.merging(headers) { $1 }))
    }

    private var sent: [String: String] {
        lock.withLock {
            [
                "Accept": "text/html", "Content-Type": "application/x-www-form-urlencoded",
                "Cookie": cookies.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "; "),
            ]
        }
    }

    private func keep(_ answer: TestAnswer) -> TestAnswer {
        for field in answer.headers where field.name.rawName.lowercased() == "set-cookie" {
            let pair = field.value.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1).map(String.init)
            lock.withLock { cookies[pair[0]] = pair.count > 1 ? pair[1] : nil }
        }
        return answer
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}

extension TestAnswer {
    /// The value of the first hidden field of that name.
    func hidden(_ name: String) -> String {
        let mark = "name=\"\(name)\" value=\""
        guard let start = body.range(of: mark)?.upperBound else { return "" }
        return String(body[start...].prefix { $0 != "\"" })
    }

    func says(_ words: String) -> Bool { body.contains(words) }
}
