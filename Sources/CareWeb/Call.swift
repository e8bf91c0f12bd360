import Care
import CareDesk
import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// One request of somebody who is known, with what the answers need of it.
struct Call: Sendable {
    /// Who may ask.
    enum Audience: Sendable {
        /// Everybody who has logged in.
        case staff
        /// These too who must first set up a second factor.
        case entering
        /// Roles that read tickets.
        case readers
        /// Roles that may do one of these; everybody else is refused before anything that he sent is read.
        case permitted([Permission])
        /// A program of the directory: a token for SCIM whose holder keeps the accounts.
        case directory
    }

    let request: Request
    let context: CareContext
    let principal: Principal
    let language: Language
    private(set) var body: [UInt8] = []

    var actor: Actor { principal.actor }

    init(_ request: Request, in context: CareContext, on desk: Desk, for audience: Audience) throws(Refusal) {
        guard let principal = context.principal else {
            throw Refusal(
                .forbidden,
                "unauthenticated",
                Text(zh: "请先登录，或使用 API 令牌", en: "Log in first, or bring an API token")
            )
        }
        try Self.demand(principal, for: audience)
        self.request = request
        self.context = context
        self.principal = principal
        language = Problem.language(of: request, or: desk.settings.language)
        if ![.get, .head].contains(request.method) { try demandWriting(for: audience) }
        try actor.demand(audience)
    }

    /// Refuses a token that is for another interface, and a person who still owes a second factor.
    private static func demand(_ principal: Principal, for audience: Audience) throws(Refusal) {
        if case .directory = audience {
            guard principal.scopes.contains("scim") else {
                throw Refusal(
                    .forbidden,
                    "scope-may-not",
                    Text(zh: "需要范围为 scim 的令牌", en: "This takes a token with the scope scim"),
                    clause: ClauseNumber(7, 3)
                )
            }
            return
        }
        guard principal.scopes != ["scim"] else {
            throw Refusal(
                .forbidden,
                "scope-may-not",
                Text(zh: "此令牌只能用于 SCIM", en: "This token is for SCIM alone"),
                clause: ClauseNumber(7, 3)
            )
        }
        if case .entering = audience { return }
        guard !principal.owesFactor else { throw .factorRequired }
    }

    /// Refuses what only a person at a browser may do: a token that leaks must not be enough to take the account over.
    func demandSession() throws(Refusal) {
        guard principal.session != nil else {
            throw Refusal(
                .forbidden,
                "session-needed",
                Text(zh: "此操作须登录后进行，不能使用令牌", en: "This is done in a session, not with a token"),
                clause: ClauseNumber(7, 3)
            )
        }
    }

    /// Refuses writes by a token that only reads, and by a browser that was led here by another site.
    private func demandWriting(for audience: Audience) throws(Refusal) {
        // Its scope is its own, and no browser brings it.
        if case .directory = audience { return }
        guard !principal.scopes.isDisjoint(with: ["all", "tickets"]) else {
            throw Refusal(
                .forbidden,
                "scope-may-not",
                Text(zh: "此令牌只能读取", en: "This token may only read"),
                clause: ClauseNumber(7, 3)
            )
        }
        guard let csrf = principal.csrf else { return }
        guard request.headers[.csrfToken] == csrf else {
            throw Refusal(
                .forbidden,
                "csrf",
                Text(zh: "缺少或错误的 X-CSRF-Token", en: "X-CSRF-Token is missing or wrong"),
                field: "X-CSRF-Token"
            )
        }
    }

    mutating func readBody() async throws {
        let limit = context.maxUploadSize
        if let announced = request.headers[.contentLength].flatMap({ Int($0) }), announced > limit {
            throw Refusal.bodyTooLarge(limit)
        }
        do {
            let buffer = try await request.body.collect(upTo: limit)
            body = Array(buffer.readableBytesView)
        } catch is NIOTooManyBytesError {
            throw Refusal.bodyTooLarge(limit)
        }
    }

    /// The members of the body, and no others than these.
    func fields(_ names: String...) throws(Refusal) -> JSONFields {
        let fields = try JSONFields(body: body)
        try fields.demandOnly(names)
        return fields
    }

    func parameter(_ name: String) -> String {
        let raw = context.parameters.get(name) ?? ""
        return raw.removingPercentEncoding ?? raw
    }

    /// The number of the ticket in the path.
    var number: String { parameter("number") }

    /// Key and expected version of a deed.
    func deed() throws(Refusal) -> DeedRequest {
        var deed = DeedRequest(expectedVersion: expectedVersion)
        guard let key = request.headers[.idempotencyKey] else { return deed }
        guard (1...200).contains(key.utf8.count) else {
            throw Refusal(
                .limit,
                "idempotency-key-length",
                Text(zh: "Idempotency-Key 须为 1 到 200 个字符", en: "An Idempotency-Key has 1 to 200 characters"),
                field: "Idempotency-Key"
            )
        }
        var hash = SHA256()
        hash.update(data: Data("\(request.method.rawValue) \(request.uri.path)\n".utf8))
        hash.update(data: body)
        deed.key = key
        deed.fingerprint = Array(hash.finalize())
        return deed
    }

    /// The version in `If-Match`; one that cannot be read fits no version.
    private var expectedVersion: Int? {
        guard let tag = request.headers[.ifMatch], tag != "*" else { return nil }
        guard tag.hasPrefix("\"v"), tag.hasSuffix("\""), let version = Int(tag.dropFirst(2).dropLast()) else {
            return -1
        }
        return version
    }
}

extension Actor {
    fileprivate func demand(_ audience: Call.Audience) throws(Refusal) {
        switch audience {
        case .staff, .entering: return
        case .readers: try demand(.readTickets)
        case .permitted(let permissions): try demand(oneOf: permissions)
        case .directory: try demand(.manageAccounts)
        }
    }
}

extension HTTPField.Name {
    static let csrfToken = fixed("X-CSRF-Token")
    static let idempotencyKey = fixed("Idempotency-Key")
    static let lastEventID = fixed("Last-Event-ID")

    static func fixed(_ name: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else { preconditionFailure("\(name) is not a field's name") }
        return name
    }
}

extension Refusal {
    static func bodyTooLarge(_ limit: Int) -> Refusal {
        Refusal(
            .limit,
            "body-too-large",
            Text(zh: "内容最多 \(limit) 字节", en: "A body has at most \(limit) bytes"),
            field: ""
        )
    }

    static let factorRequired = Refusal(
        .forbidden,
        "second-factor-required",
        Text(zh: "请先在账号页启用第二因素", en: "Set up a second factor first, on the page of your account"),
        clause: ClauseNumber(7, 3)
    )
}
