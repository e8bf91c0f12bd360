import Care
import CareStore
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// The only map from what went wrong to what HTTP calls it.
extension Problem {
    init(_ error: any Error, for request: Request, in context: CareContext, _ other: Language) {
        switch error {
        case let refusal as Refusal:
            self.init(refusal, for: request, other)
        case let fault as StoreFault where fault.passes:
            self.init(fault.kind == .full ? .noRoom : .serviceUnavailable, for: request, other)
            headers[.retryAfter] = fault.kind == .full ? "60" : "1"
            note(error, in: context)
        case let error as any HTTPResponseError:
            self.init(error.status, for: request, other)
        default:
            self.init(.internalServerError, for: request, other)
            note(error, in: context)
        }
    }

    init(_ refusal: Refusal, for request: Request, _ other: Language) {
        self.init(
            status: refusal.status,
            code: refusal.code,
            title: refusal.status.title,
            detail: refusal.message,
            instance: request.uri.path,
            language: Self.language(of: request, or: other),
            refusal: refusal
        )
        if status == .unauthorized { headers[.wwwAuthenticate] = "Bearer realm=\"switchboard\"" }
        headers[.retryAfter] = refusal.retryAfterSeconds
    }

    init(_ status: HTTPResponse.Status, for request: Request, _ other: Language) {
        self.init(
            status: status,
            code: status.problemCode,
            title: status.title,
            detail: status.advice,
            instance: request.uri.path,
            language: Self.language(of: request, or: other)
        )
        if status == .unauthorized { headers[.wwwAuthenticate] = "Bearer realm=\"switchboard\"" }
    }

    private mutating func note(_ error: any Error, in context: CareContext) {
        incident = context.id
        context.logger.error("request failed", metadata: ["incident": "\(context.id)", "error": "\(error)"])
    }
}

extension Refusal {
    /// Codes of requests that cannot even be read; what can be read and is out of range is unprocessable.
    private static let unreadable: Set = [
        "malformed-json", "wrong-type", "unknown-field", "unknown-parameter", "invalid-parameter",
    ]

    /// The wait as `Retry-After` writes it: whole seconds, never too early (RFC 9110, 10.2.3).
    var retryAfterSeconds: String? {
        retryAfter.map { String(max(1, ($0.milliseconds + 999) / 1_000)) }
    }

    /// Codes of those who have not yet shown who they are.
    private static let unproven: Set = [
        "unauthenticated", "log-in-failed", "second-factor-needed", "wrong-code", "challenge-over",
    ]

    var status: HTTPResponse.Status {
        switch (kind, code) {
        case (.invalid, let code) where Self.unreadable.contains(code): .badRequest
        case (.invalid, _): .unprocessableContent
        case (.conflict, "stale-version"): .preconditionFailed
        case (.wrongStage, _), (.conflict, _): .conflict
        case (.forbidden, let code) where Self.unproven.contains(code): .unauthorized
        case (.forbidden, _): .forbidden
        case (.notFound, _): .notFound
        case (.limit, "body-too-large"), (.limit, "attachment-too-large"): .contentTooLarge
        case (.limit, _) where retryAfter != nil: .tooManyRequests
        case (.limit, _): .unprocessableContent
        }
    }
}

extension HTTPResponse.Status {
    static let noRoom = HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage")

    /// The name of a problem that says no more than its status, such as `not-found`.
    var problemCode: String {
        reasonPhrase.lowercased().replacing(" ", with: "-")
    }

    var title: Text {
        switch code {
        case 400: Text(zh: "请求无法读懂", en: "The request cannot be read")
        case 401: Text(zh: "请先登录", en: "Log in first")
        case 403: Text(zh: "无权执行", en: "Not allowed")
        case 404: Text(zh: "没有找到", en: "Not found")
        case 405: Text(zh: "不支持该方法", en: "Method not allowed")
        case 409: Text(zh: "与现状冲突", en: "Conflict with how things stand")
        case 412: Text(zh: "内容已变化", en: "It has changed meanwhile")
        case 413: Text(zh: "内容过大", en: "Too large")
        case 422: Text(zh: "内容不符合要求", en: "A value is not acceptable")
        case 429: Text(zh: "过于频繁", en: "Too often")
        case 503: Text(zh: "暂时繁忙", en: "Busy for the moment")
        case 507: Text(zh: "存储空间不足", en: "No room left")
        case 500...: Text(zh: "系统故障", en: "Something broke")
        default: Text(zh: reasonPhrase, en: reasonPhrase)
        }
    }

    /// What the sender can do about it.
    var advice: Text? {
        switch code {
        case 404: Text(zh: "没有这个地址，见 /openapi.json", en: "There is no such address; see /openapi.json")
        case 405: Text(zh: "可用方法见 Allow", en: "The header Allow names the methods")
        case 503:
            Text(
                zh: "请稍后重试，Idempotency-Key 可防止重复",
                en: "Try again shortly; an Idempotency-Key keeps it from happening twice"
            )
        case 507: Text(zh: "没有写入任何内容，请联系管理员", en: "Nothing was written; tell the operator")
        case 500...:
            Text(zh: "没有确认写入，请把 incident 告诉管理员", en: "Nothing was acknowledged; give the operator the incident")
        default: nil
        }
    }
}
