/// One sentence about the deed before, carried to the next page in a cookie.
struct Flash: Hashable, Sendable {
    static let cookie = "switchboard_flash"

    /// The key of the sentence.
    let key: String
    /// What fills its gap, such as a ticket's number.
    let argument: String

    init(_ key: String, _ argument: String = "") {
        self.key = key
        self.argument = argument
    }

    /// Reads `key.argument`; nil when somebody tampered with it.
    init?(cookie text: String) {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let isPlain = text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-._".contains($0)) }
        guard isPlain, text.count < 80, parts.count == 2, Words.table[parts[0]] != nil else { return nil }
        self.init(parts[0], parts[1])
    }

    var cookieValue: String { "\(key).\(argument)" }
}
