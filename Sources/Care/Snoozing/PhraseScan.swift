/// Reads a phrase from its front, word by word: digits of full width, capitals and the signs of the traditional script count as the plain ones.
struct PhraseScan {
    private(set) var rest: Substring

    init(_ text: String) {
        var plain = ""
        for scalar in text.lowercased().unicodeScalars {
            if (0xff01...0xff5e).contains(scalar.value), let half = Unicode.Scalar(scalar.value - 0xfee0) {
                plain.unicodeScalars.append(half)
            } else {
                plain.unicodeScalars.append(Self.simple[scalar] ?? scalar)
            }
        }
        rest = plain.lowercased()[...]
        skip()
    }

    private static let simple: [Unicode.Scalar: Unicode.Scalar] = [
        "點": "点", "後": "后", "週": "周", "個": "个", "時": "时", "鐘": "钟", "這": "这", "禮": "礼", "兩": "两", "號": "号",
        "\u{3000}": " ", "\u{a0}": " ",
    ]

    var isAtEnd: Bool { rest.isEmpty }

    /// Passes over blanks, commas and words that say nothing of their own.
    mutating func skip() {
        while true {
            let before = rest
            rest = rest.drop { $0.isWhitespace || ",，、。".contains($0) }
            _ = takeWord(Self.fillers)
            if rest == before { return }
        }
    }

    private static let fillers = ["的", "等到", "直到", "到", "在", "on", "in the", "of", "the", "until", "till"].map {
        ($0, ())
    }

    /// The meaning of the longest of these words that stands in front.
    mutating func take<Meaning>(_ words: [(String, Meaning)]) -> Meaning? {
        guard let meaning = takeWord(words) else { return nil }
        skip()
        return meaning
    }

    mutating func take(_ word: String) -> Bool { take([(word, true)]) ?? false }

    private mutating func takeWord<Meaning>(_ words: [(String, Meaning)]) -> Meaning? {
        var best: (end: Substring, length: Int, meaning: Meaning)?
        for (word, meaning) in words where word.count > best?.length ?? 0 && rest.hasPrefix(word) {
            let end = rest.dropFirst(word.count)
            // A word of Latin letters ends where letters do: "mon" does not stand in "month".
            let isCut = word.last.map(Self.isLatin) ?? false && end.first.map(Self.isLatin) ?? false
            if !isCut { best = (end, word.count, meaning) }
        }
        guard let best else { return nil }
        rest = best.end
        return best.meaning
    }

    private static func isLatin(_ sign: Character) -> Bool { sign.isASCII && sign.isLetter }

    /// A whole number in digits or in Chinese numerals up to ninety-nine; nil when there is none or it has more than four digits.
    mutating func number() -> Int? {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        if !digits.isEmpty {
            guard digits.count <= 4, let number = Int(digits) else { return nil }
            rest = rest.dropFirst(digits.count)
            return number
        }
        return numeral()
    }

    private mutating func numeral() -> Int? {
        var ones: Int?
        var tens: Int?
        while let sign = rest.first {
            if sign == "十", tens == nil {
                tens = ones ?? 1
                ones = nil
            } else if let digit = Self.numerals[sign], ones == nil {
                ones = digit
            } else {
                break
            }
            rest = rest.dropFirst()
        }
        if tens == nil, ones == nil { return nil }
        return (tens ?? 0) * 10 + (ones ?? 0)
    }

    private static let numerals: [Character: Int] = [
        "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]

    /// Takes what the reading takes, and nothing when it finds nothing.
    mutating func attempt<Found>(_ reading: (inout PhraseScan) -> Found?) -> Found? {
        var scan = self
        guard let found = reading(&scan) else { return nil }
        scan.skip()
        self = scan
        return found
    }
}
