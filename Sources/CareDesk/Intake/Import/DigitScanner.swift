/// Takes numbers and signs off the front of a text.
struct DigitScanner {
    private var rest: Substring

    init(_ text: String) {
        rest = text[...]
    }

    var isAtEnd: Bool { rest.isEmpty }

    /// Takes the character if it is next.
    mutating func skip(_ character: Character) -> Bool {
        guard rest.first == character else { return false }
        rest.removeFirst()
        return true
    }

    /// Takes as many digits as there are within the range; nil when there are too few.
    mutating func number(_ width: ClosedRange<Int>) -> Int? {
        let digits = rest.prefix(width.upperBound).prefix { $0.isASCII && $0.isNumber }
        guard digits.count >= width.lowerBound, let number = Int(digits) else { return nil }
        rest.removeFirst(digits.count)
        return number
    }

    /// Takes a decimal fraction of any length, rounded down to thousandths.
    mutating func thousandths() -> Int? {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, digits.count <= 9 else { return nil }
        rest.removeFirst(digits.count)
        return Int((digits + "00").prefix(3))
    }
}
