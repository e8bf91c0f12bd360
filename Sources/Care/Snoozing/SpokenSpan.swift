/// A span that somebody said: 3个工作日后, in 2 hours.
struct SpokenSpan {
    enum Unit {
        case minutes, hours, days, weeks, months, workingDays, workingHours
    }

    /// Counted in halves, for 半小时 and 一个半小时.
    let halves: Int
    let unit: Unit

    init?(_ scan: inout PhraseScan) {
        let isAnnounced = scan.take([("in", true), ("再过", true), ("过", true), ("after", true)]) ?? false
        guard var halves = Self.count(&scan, isAnnounced) else { return nil }
        scan.skip()
        let isCounted = scan.take("个")
        if scan.take("半") { halves += 1 }
        // 11月 is a month of the year, 11个月 is a span.
        guard let unit = scan.take(Self.units) ?? (isCounted && scan.take("月") ? .months : nil) else { return nil }
        guard halves.isMultiple(of: 2) || unit == .hours || unit == .workingHours else { return nil }
        _ = scan.take([("以后", ()), ("之后", ()), ("后", ()), ("later", ()), ("from now", ())])
        self.halves = halves
        self.unit = unit
    }

    private static func count(_ scan: inout PhraseScan, _ isAnnounced: Bool) -> Int? {
        if scan.take([("半个", true), ("半", true), ("half an", true), ("half a", true)]) ?? false { return 1 }
        if isAnnounced, let one = scan.take([("a", 2), ("an", 2), ("one", 2)]) { return one }
        let words = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"].enumerated()
        if let count = scan.take(words.map { ($1, $0 + 2) }) { return count * 2 }
        return scan.number().map { $0 * 2 }
    }

    private static let units: [(String, Unit)] = [
        ("分钟", .minutes), ("min", .minutes), ("mins", .minutes), ("minute", .minutes), ("minutes", .minutes),
        ("m", .minutes), ("小时", .hours), ("钟头", .hours), ("h", .hours), ("hour", .hours), ("hours", .hours),
        ("天", .days), ("d", .days), ("day", .days), ("days", .days), ("周", .weeks), ("星期", .weeks), ("礼拜", .weeks),
        ("w", .weeks), ("week", .weeks), ("weeks", .weeks), ("month", .months), ("months", .months),
        ("工作日", .workingDays), ("working day", .workingDays), ("working days", .workingDays),
        ("business day", .workingDays), ("business days", .workingDays), ("工作小时", .workingHours),
        ("working hour", .workingHours), ("working hours", .workingHours),
    ]
}
