/// A text of which a part was changed: what stays before it, the part, and what stays behind it.
struct WordChange: Hashable, Sendable {
    let head: String
    let part: String
    let tail: String

    /// How much of what stays is shown beside the part, in characters.
    static let margin = 40
    /// A text up to this length is shown whole.
    static let short = 60

    /// The same change as the old and as the new text show it; nil for a text that is not there.
    static func pair(_ old: String?, _ new: String?) -> (old: WordChange?, new: WordChange?) {
        let (before, after) = (Array(old ?? ""), Array(new ?? ""))
        if max(before.count, after.count) <= short { return (whole(old), whole(new)) }
        var start = zip(before, after).prefix { $0 == $1 }.count
        while start > 0, isInWord(before, at: start) || isInWord(after, at: start) { start -= 1 }
        let room = min(before.count, after.count) - start
        var rest = zip(before.reversed(), after.reversed()).prefix(room).prefix { $0 == $1 }.count
        while rest > 0, isInWord(before, at: before.count - rest) || isInWord(after, at: after.count - rest) {
            rest -= 1
        }
        return (
            old.map { _ in WordChange(before, from: start, keeping: rest) },
            new.map { _ in WordChange(after, from: start, keeping: rest) }
        )
    }

    private static func whole(_ text: String?) -> WordChange? {
        text.flatMap { $0.isEmpty ? nil : WordChange(head: "", part: $0, tail: "") }
    }

    private init(head: String, part: String, tail: String) {
        (self.head, self.part, self.tail) = (head, part, tail)
    }

    private init(_ text: [Character], from start: Int, keeping rest: Int) {
        let head = text[..<start]
        let tail = text[(text.count - rest)...]
        self.head = (head.count > Self.margin ? "…" : "") + String(head.suffix(Self.margin))
        part = String(text[start..<(text.count - rest)])
        self.tail = String(tail.prefix(Self.margin)) + (tail.count > Self.margin ? "…" : "")
    }

    /// Whether a place cuts a word of Latin letters or a number in two.
    private static func isInWord(_ text: [Character], at place: Int) -> Bool {
        guard place > 0, place < text.count else { return false }
        return [text[place - 1], text[place]].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
}
