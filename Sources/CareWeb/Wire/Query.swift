import Care
import Foundation
import Hummingbird

/// The parameters behind the question mark, asked for by name; an unknown one is refused, for it would change nothing silently.
struct Query: Sendable {
    private let values: [String: String]

    init(_ request: Request, allowing names: String...) throws(Refusal) { try self.init(request, allowing: names) }

    init(_ request: Request, allowing names: [String]) throws(Refusal) {
        try self.init(request.uri.query ?? "", allowing: names)
    }

    /// Reads a question that came by itself, written as behind the question mark.
    init(_ text: String, allowing names: [String]) throws(Refusal) {
        var values: [String: String] = [:]
        for pair in text.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = try Self.decoded(parts[0])
            guard names.contains(name) else {
                throw Refusal(
                    .invalid,
                    "unknown-parameter",
                    Text(
                        zh: "没有参数 \(name.prefix(60))；可用：\(names.joined(separator: "、"))",
                        en: "There is no parameter \(name.prefix(60)); known are: \(names.joined(separator: ", "))"
                    ),
                    field: String(name.prefix(60))
                )
            }
            values[name] = try parts.count > 1 ? Self.decoded(parts[1]) : ""
        }
        self.values = values
    }

    private static func decoded(_ text: Substring) throws(Refusal) -> String {
        if let words = String(text).replacing("+", with: " ").removingPercentEncoding { return words }
        throw .parameter(String(text.prefix(60)), "不是 UTF-8 的百分号编码", "not percent-encoded UTF-8")
    }

    /// The words of a parameter; nil when it is absent or empty.
    func text(_ name: String) throws(Refusal) -> String? {
        guard let text = values[name], !text.isEmpty else { return nil }
        guard text.utf8.count <= 1_000, !text.unicodeScalars.contains("\0") else {
            throw .parameter(name, "最多 1000 字节，且不含空字符", "at most 1000 bytes and no null character")
        }
        return text
    }

    func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ name: String,
        _: Choice.Type
    ) throws(Refusal) -> Choice? {
        guard let word = try text(name) else { return nil }
        if let choice = Choice(rawValue: word) { return choice }
        throw .unknownWord(word, among: Choice.allCases.map(\.rawValue), at: name, code: "invalid-parameter")
    }

    func number(_ name: String, in range: ClosedRange<Int64>) throws(Refusal) -> Int64? {
        guard let text = try text(name) else { return nil }
        guard let number = Int64(text), range.contains(number) else {
            throw .parameter(
                name,
                "须为 \(range.lowerBound) 到 \(range.upperBound) 的整数",
                "a whole number from \(range.lowerBound) to \(range.upperBound)"
            )
        }
        return number
    }

    func moment(_ name: String) throws(Refusal) -> Moment? {
        guard let text = try text(name) else { return nil }
        // A plus sign of the offset that was not escaped arrives as a blank.
        guard let moment = Moment(rfc3339: text.replacing(" ", with: "+")) else {
            throw .parameter(name, "须为 RFC 3339 时间", "a time as in RFC 3339")
        }
        return moment
    }

    /// How many items a page holds at most.
    func limit() throws(Refusal) -> Int {
        Int(try number("limit", in: 1...200) ?? 50)
    }
}

extension Refusal {
    static func parameter(_ name: String, _ zh: String, _ en: String) -> Refusal {
        Refusal(.invalid, "invalid-parameter", Text(zh: "\(name)：\(zh)", en: "\(name): \(en)"), field: name)
    }
}
