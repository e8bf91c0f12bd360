import Foundation

/// What a form sent: fields by name, as the person typed them.
struct Form: Sendable {
    /// The largest form that is read, in bytes: the longest description and room for its encoding.
    static let limit = 400_000

    private(set) var fields: [String: String]

    init(_ fields: [String: String] = [:]) {
        self.fields = fields
    }

    /// Reads `application/x-www-form-urlencoded`; of a name that comes twice the last counts.
    init(encoded text: some StringProtocol) {
        fields = [:]
        for pair in text.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            fields[Self.decoded(parts[0])] = parts.count > 1 ? Self.decoded(parts[1]) : ""
        }
    }

    /// The words of a field without the blanks around them; empty when it was not sent.
    subscript(_ name: String) -> String {
        (fields[name] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
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
