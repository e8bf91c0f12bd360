/// The counts behind ``TextShape``, taken in one pass.
struct ShapeCounts {
    static let question: UInt32 = 0x3F

    private(set) var questions = 0
    private(set) var exclamations = 0
    private(set) var negations = 0
    private(set) var lastSign: UInt32 = 0
    private(set) var asks = false
    private(set) var wonders = false
    private(set) var addressesUs = false
    private(set) var repeats = false
    private(set) var waits = false
    private(set) var waitsLong = false
    private(set) var money = false
    private(set) var emoticon = false
    private(set) var longestNumber = 0
    private(set) var longestMask = 0

    init(of text: [UInt32]) {
        var digits = 0
        var stars = 0
        var numeral = 0
        for index in text.indices {
            let value = text[index]
            count(value, after: index > 0 ? text[index - 1] : 0)
            digits = NormalisedText.Character.isDigit(value) ? digits + 1 : 0
            stars = value == 0x2A ? stars + 1 : 0
            longestNumber = max(longestNumber, digits)
            longestMask = max(longestMask, stars)
            if NormalisedText.Character.isNumeral(value) {
                numeral += 1
            } else {
                if numeral > 0 { measure(text, from: index - numeral, to: index) }
                numeral = 0
            }
        }
    }

    private mutating func count(_ value: UInt32, after previous: UInt32) {
        switch value {
        case Self.question:
            questions += 1
            lastSign = value
            asks = asks || previous == 0x4E48
        case 0x21:
            exclamations += 1
            lastSign = value
        case 0x4E0D, 0x6CA1, 0x65E0, 0x672A: negations += 1
        case 0x5417: asks = true
        case 0x5462: wonders = true
        case 0x4EEC: addressesUs = addressesUs || previous == 0x4F60
        case 0x5B: emoticon = true
        case 0x20, 0x2E: break
        default: lastSign = 0
        }
    }

    /// Reads what a number counts: times, days or money.
    private mutating func measure(_ text: [UInt32], from start: Int, to end: Int) {
        let one = end - start == 1 && (text[start] == 0x31 || text[start] == 0x4E00)
        var index = end
        while index < text.count, index - end < 3, text[index] == 0x4E2A || text[index] == 0x591A { index += 1 }
        guard index < text.count else { return }
        let next = index + 1 < text.count ? text[index + 1] : 0
        // A bare month or a year of four digits is a date, not a wait.
        let isDate = (text[index] == Self.month && index == end && text[start] != Self.half) || end - start > 2
        let unit = Self.units[text[index]] ?? .none
        switch unit {
        case .times: repeats = repeats || !one
        case .calls: repeats = repeats || (!one && next == 0x8BDD)
        case .days where !isDate && !Self.follows.contains(next): waits = true
        case .years where !isDate && !Self.follows.contains(next): waitsLong = true
        case .coins: money = true
        case .days, .years, .none: break
        }
    }

    private static let month: UInt32 = 0x6708
    private static let half: UInt32 = 0x534A

    private enum Unit { case times, calls, days, years, coins, none }

    private static let units: [UInt32: Unit] = [
        0x6B21: .times, 0x904D: .times, 0x8D9F: .times, 0x56DE: .times, 0x7535: .calls,
        0x5929: .days, 0x5468: .days, 0x661F: .days, 0x793C: .days, 0x6708: .days, 0x5C0F: .days, 0x949F: .days,
        0x5E74: .years, 0x5143: .coins, 0x5757: .coins,
    ]
    /// 前, 流, 包, 套: what follows makes the span a plan's term, not a wait.
    private static let follows: Set<UInt32> = [0x524D, 0x6D41, 0x5305, 0x5957]
}
