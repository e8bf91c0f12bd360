import Care
import CareDesk
import Foundation

/// What a form sent: fields by name, as the person typed them.
struct Form: Sendable {
    /// The largest form that is read, in bytes: the longest description and room for its encoding.
    static let limit = 400_000

    private(set) var fields: [String: String]
    /// The files that came with it, and why one more did not.
    var files: [AttachmentFile] = []
    var fault: Refusal?
    /// Every value of a name, in the order in which they came.
    private var several: [String: [String]] = [:]

    init(_ fields: [String: String] = [:]) {
        self.fields = fields
    }

    /// Fields of which a name may come several times.
    init(_ pairs: [(String, String)]) {
        fields = Dictionary(pairs) { _, last in last }
        several = Dictionary(pairs.map { ($0.0, [$0.1]) }, uniquingKeysWith: +)
    }

    /// Reads `application/x-www-form-urlencoded`; of a name that comes twice the last counts.
    init(encoded text: some StringProtocol) {
        fields = [:]
        for pair in text.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let (name, value) = (Self.decoded(parts[0]), parts.count > 1 ? Self.decoded(parts[1]) : "")
            fields[name] = value
            several[name, default: []].append(value)
        }
    }

    /// The words of a field without the blanks around them; empty when it was not sent.
    subscript(_ name: String) -> String {
        (fields[name] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// What was ticked under one name: each value once.
    func chosen(_ name: String) -> [String] {
        let all = (several[name] ?? fields[name].map { [$0] } ?? []).filter { !$0.isEmpty }
        return all.enumerated().filter { all.firstIndex(of: $0.element) == $0.offset }.map(\.element)
    }

    /// The words of a field; nil when there are none.
    func given(_ name: String) -> String? {
        let words = self[name]
        return words.isEmpty ? nil : words
    }

    private static func decoded(_ text: some StringProtocol) -> String {
        let spaced = String(text).replacing("+", with: " ")
        return (spaced.removingPercentEncoding ?? spaced).replacing("\r\n", with: "\n")
    }
}
