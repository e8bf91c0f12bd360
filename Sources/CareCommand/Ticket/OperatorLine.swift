import Care
import CareDesk
import CareWeb
import Foundation

/// An operator's line to the desk's own interface: the same answers as over HTTP, and the same refusals.
struct OperatorLine {
    private let line: InProcess
    private let language: Language

    private static let plain = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_."
    )

    /// An answer that was no refusal.
    struct Answer {
        let status: Int
        let bytes: [UInt8]

        var text: String { bytes.isEmpty ? "null" : String(decoding: bytes, as: UTF8.self) }

        func view() throws -> JSONView { try JSONView(bytes) }
    }

    init(_ desk: Desk, as principal: Principal, language: Language) throws {
        line = try InProcess(desk, as: principal)
        self.language = language
    }

    func ask(_ path: String) async throws -> Answer {
        try await send("GET", path)
    }

    /// Sends a request.
    ///
    /// - Throws: `CommandFault` with the interface's own words when it says no.
    func send(
        _ method: String,
        _ path: String,
        body: [UInt8] = [],
        headers: [String: String] = [:]
    ) async throws -> Answer {
        var headers = headers
        headers["Accept-Language"] = language.rawValue
        let answer = try await line.send(method, path, headers: headers, body: body)
        if answer.status >= 400 { throw CommandFault(Self.words(of: try JSONView(answer.body))) }
        return Answer(status: answer.status, bytes: answer.body)
    }

    /// A part of a path, whatever it holds.
    static func escaped(_ part: String) -> String {
        part.addingPercentEncoding(withAllowedCharacters: plain) ?? part
    }

    static func ticket(_ number: String, _ rest: String = "") -> String { "/tickets/\(escaped(number))\(rest)" }

    private static func words(of problem: JSONView) -> String {
        let about = [
            problem["code"]?.text, problem["field"]?.text.flatMap { $0.isEmpty ? nil : "at \($0)" },
            problem["clause"]?.text.map { "clause \($0)" }, problem["rule"]?.text,
            problem["missing"].map { "missing \($0.elements.compactMap(\.text).joined(separator: ", "))" },
            problem["incident"]?.text.map { "incident \($0)" },
        ]
        let said = problem["detail"]?.text ?? problem["title"]?.text ?? "refused"
        return "\(said) (\(about.compactMap(\.self).joined(separator: ", ")))"
    }
}
