import ArgumentParser
import Care
import Foundation

/// Takes a bulk deed from step to step, and tells how far it came.
struct BulkDrive {
    let line: OperatorLine
    let isJSON: Bool

    func preview(_ body: [UInt8]) async throws {
        let answer = try await line.send("POST", "/bulks/preview", body: body)
        if isJSON { return Output.print(answer.text) }
        Output.print(BulkWords.preview(try answer.view()))
    }

    /// Orders it and goes on to its end.
    func run(_ body: [UInt8], key: String?) async throws {
        let headers = key.map { ["Idempotency-Key": $0] } ?? [:]
        let ordered = try await line.send("POST", "/bulks", body: body, headers: headers)
        try await proceed(ordered)
    }

    func proceed(_ id: String) async throws {
        try await proceed(try await line.ask(Self.path(id)))
    }

    func show(_ answer: OperatorLine.Answer) throws {
        Output.print(isJSON ? answer.text : BulkWords.bulk(try answer.view()))
    }

    static func path(_ id: String, _ rest: String = "") -> String { "/bulks/\(OperatorLine.escaped(id))\(rest)" }

    private func proceed(_ first: OperatorLine.Answer) async throws {
        var answer = first
        var view = try answer.view()
        let bar = ProgressBar("bulk")
        while view["isOpen"]?.isTrue == true {
            answer = try await line.send("POST", Self.path(view.words("id"), "/steps"))
            view = try answer.view()
            let (pending, all) = (Self.count("pending", view), Self.count("tickets", view))
            bar.show(all - pending, of: all, "tickets")
        }
        bar.end()
        try show(answer)
        if Self.count("refused", view) > 0 { throw ExitCode.failure }
    }

    private static func count(_ name: String, _ view: JSONView) -> Int {
        view["counts"]?[name]?.text.flatMap { Int($0) } ?? 0
    }
}
