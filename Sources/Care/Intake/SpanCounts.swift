/// How long and how often, as a text counts it: “三天”, “半年”, “72小时”, “打了n次”.
///
/// A date (7月2日, 2013年) and a term of a plan (12个月合约) are no spans.
struct SpanCounts {
    private(set) var hours = false
    private(set) var days = false
    private(set) var weeks = false
    private(set) var months = false
    private(set) var years = false
    /// True when something was tried three times or more.
    private(set) var manyTries = false

    init(of text: [UInt32]) {
        var index = 0
        while index < text.count {
            guard Self.opensNumber(text, at: index) else {
                index += 1
                continue
            }
            let start = index
            while index < text.count, NormalisedText.Character.isNumeral(text[index]) || text[index] == Self.n {
                index += 1
            }
            count(text, number: start..<index)
        }
    }

    private mutating func count(_ text: [UInt32], number: Range<Int>) {
        var unit = number.upperBound
        while unit < text.count, unit - number.upperBound < 3, Self.fillers.contains(text[unit]) { unit += 1 }
        if unit + 1 < text.count, text[unit] == Self.small, text[unit + 1] == Self.time { unit += 1 }
        guard unit < text.count else { return }
        let next = unit + 1 < text.count ? text[unit + 1] : 0
        let span = !Self.isDate(text, number, unit: unit) && !Self.follows.contains(next)
        switch text[unit] {
        case Self.time, 0x949F: hours = hours || span
        case 0x5929: days = days || span
        case 0x5468, 0x661F, 0x793C: weeks = weeks || span
        case Self.month, 0x5B63: months = months || span
        case Self.year: years = years || span
        case 0x6B21, 0x904D, 0x8D9F, 0x56DE: manyTries = manyTries || Self.isMany(text, number)
        case 0x7535: manyTries = manyTries || (next == 0x8BDD && Self.isMany(text, number))
        default: break
        }
    }

    /// A bare month, a year of two digits or more, or any longer number is a date or an amount.
    private static func isDate(_ text: [UInt32], _ number: Range<Int>, unit: Int) -> Bool {
        let bare = unit == number.upperBound
        let digits = text[number].allSatisfy(NormalisedText.Character.isDigit)
        return switch text[unit] {
        case month: number.count > 2 || (bare && text[number.upperBound - 1] != half)
        case year: number.count > 2 || (bare && digits && number.count >= 2)
        default: false
        }
    }

    private static func isMany(_ text: [UInt32], _ number: Range<Int>) -> Bool {
        if text[number].allSatisfy(NormalisedText.Character.isDigit) {
            return number.count > 1 || text[number.lowerBound] >= 0x33
        }
        return many.contains(text[number.upperBound - 1])
    }

    /// A numeral, or the letter n where it stands for one.
    private static func opensNumber(_ text: [UInt32], at index: Int) -> Bool {
        if NormalisedText.Character.isNumeral(text[index]) { return true }
        guard text[index] == n, index + 1 < text.count else { return false }
        let alone = index == 0 || !NormalisedText.Character.isWord(text[index - 1])
        return alone && afterN.contains(text[index + 1])
    }

    private static let n: UInt32 = 0x6E
    private static let half: UInt32 = 0x534A
    private static let month: UInt32 = 0x6708
    private static let year: UInt32 = 0x5E74
    private static let small: UInt32 = 0x5C0F
    private static let time: UInt32 = 0x65F6
    private static let many = values("三四五六七八九十几多数百n")
    private static let fillers = values("个多来余")
    private static let afterN = values("个多次遍天年")
    /// What follows makes the span a plan's term, not a wait.
    private static let follows = values("前流包套度合卡付租费")

    private static func values(_ text: String) -> Set<UInt32> { Set(text.unicodeScalars.map(\.value)) }
}
