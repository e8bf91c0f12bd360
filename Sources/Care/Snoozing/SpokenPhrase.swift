/// The parts of a moment that was said: a span or a day, and a time.
struct SpokenPhrase {
    private(set) var span: SpokenSpan?
    private(set) var day: SpokenDay?
    private(set) var time = SpokenTime()
    /// The words that were understood, as they were said.
    private(set) var understood = ""

    init(_ text: String) throws(Refusal) {
        var scan = PhraseScan(text)
        let whole = scan.rest
        while !scan.isAtEnd {
            guard takePart(&scan) else { throw .notUnderstood(understood) }
            let end = whole.count - scan.rest.count
            understood = String(whole.prefix(end)).trimmingBlanks
        }
    }

    private mutating func takePart(_ scan: inout PhraseScan) -> Bool {
        if span == nil, day == nil {
            if let span = scan.attempt({ SpokenSpan(&$0) }) {
                self.span = span
                return true
            }
            if let (day, part) = scan.attempt(SpokenDay.read) {
                self.day = day
                guard let part else { return true }
                guard time.isEmpty else { return false }
                time = SpokenTime(part)
                return true
            }
        }
        return time.read(&scan)
    }
}

extension String {
    fileprivate var trimmingBlanks: String {
        String(reversed().drop { $0.isWhitespace || ",，、。".contains($0) }.reversed())
    }
}
