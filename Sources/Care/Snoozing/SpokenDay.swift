/// A day that somebody said: 明天, 下周一, 11月30日, next Monday.
enum SpokenDay {
    case ahead(Int)
    /// The next day of that name from today on.
    case weekday(Weekday)
    /// The day of that name so many weeks after this one; weeks begin on Monday.
    case ofWeek(Int, Weekday)
    case date(CivilDate)
    /// Of this year, or of the next when it has passed.
    case ofYear(month: Int, day: Int)
    /// Of this month, or of the next that has such a day.
    case ofMonth(Int)
    case workingDay

    /// The days that it may be, in order: the first that is not over is meant.
    func candidates(from today: CivilDate, on calendar: WorkingCalendar) -> [CivilDate] {
        switch self {
        case .ahead(let days): [today.adding(days: days)]
        case .weekday(let weekday):
            (0...7).map { today.adding(days: $0) }.filter { $0.weekday == weekday }
        case .ofWeek(let weeks, let weekday):
            [today.adding(days: weekday.rawValue - today.weekday.rawValue + 7 * weeks)]
        case .date(let date): [date]
        case .ofYear(let month, let day): (0...1).compactMap { CivilDate(today.year + $0, month, day) }
        case .ofMonth(let day):
            (0...2).compactMap { month in
                let first = CivilDate(today.year, today.month, 1)?.adding(months: month)
                return first.flatMap { CivilDate($0.year, $0.month, day) }
            }
        case .workingDay: [calendar.workingDay(1, after: today)]
        }
    }

    /// Takes the words of a day, and of the part of the day when both are one word.
    static func read(_ scan: inout PhraseScan) -> (SpokenDay, SpokenTime.Part?)? {
        if let (days, part) = scan.attempt({ $0.take(near) }) { return (.ahead(days), part) }
        if scan.attempt({ $0.take(nextWorkingDay) }) != nil { return (.workingDay, nil) }
        let day =
            scan.attempt(weekday) ?? scan.attempt(wholeDate) ?? scan.attempt(monthAndDay) ?? scan.attempt(namedMonth)
            ?? scan.attempt(dayOfMonth)
        return day.map { ($0, nil) }
    }

    private static func weekday(_ scan: inout PhraseScan) -> SpokenDay? {
        if let week = scan.take(chineseWeeks) {
            guard let weekday = scan.take(chineseDays) else { return week.map { .ofWeek($0, .monday) } }
            return week.map { .ofWeek($0, weekday) } ?? .weekday(weekday)
        }
        if scan.take("next week") { return .ofWeek(1, .monday) }
        let week = scan.take([("next", 1), ("this", 0)])
        guard let weekday = scan.take(englishDays) else { return nil }
        return week.map { .ofWeek($0, weekday) } ?? .weekday(weekday)
    }

    private static func wholeDate(_ scan: inout PhraseScan) -> SpokenDay? {
        guard let year = scan.number(), year >= 1_000, scan.take(["-", "/", "年"].map { ($0, ()) }) != nil,
            let month = scan.number(), scan.take(["-", "/", "月"].map { ($0, ()) }) != nil, let day = scan.number()
        else { return nil }
        _ = scan.take(["日", "号", "t"].map { ($0, ()) })
        return CivilDate(year, month, day).map(SpokenDay.date)
    }

    private static func monthAndDay(_ scan: inout PhraseScan) -> SpokenDay? {
        guard let month = scan.number(), (1...12).contains(month), scan.take(["月", "/"].map { ($0, ()) }) != nil,
            let day = scan.number(), (1...31).contains(day)
        else { return nil }
        _ = scan.take(["日", "号"].map { ($0, ()) })
        return .ofYear(month: month, day: day)
    }

    private static func namedMonth(_ scan: inout PhraseScan) -> SpokenDay? {
        if let month = scan.take(months) {
            guard let day = ordinal(&scan) else { return nil }
            return .ofYear(month: month, day: day)
        }
        guard let day = ordinal(&scan), let month = scan.take(months) else { return nil }
        return .ofYear(month: month, day: day)
    }

    private static func dayOfMonth(_ scan: inout PhraseScan) -> SpokenDay? {
        guard let day = scan.number(), (1...31).contains(day),
            scan.take(["日", "号", "st", "nd", "rd", "th"].map { ($0, ()) }) != nil
        else { return nil }
        return .ofMonth(day)
    }

    private static func ordinal(_ scan: inout PhraseScan) -> Int? {
        guard let day = scan.number(), (1...31).contains(day) else { return nil }
        _ = scan.take(["st", "nd", "rd", "th"].map { ($0, ()) })
        scan.skip()
        return day
    }
}

extension SpokenDay {
    private static let near: [(String, (Int, SpokenTime.Part?))] = [
        ("今天", (0, nil)), ("今日", (0, nil)), ("今早", (0, .morning)), ("今晚", (0, .evening)), ("today", (0, nil)),
        ("tonight", (0, .evening)), ("明天", (1, nil)), ("明日", (1, nil)), ("明早", (1, .morning)), ("明晚", (1, .evening)),
        ("tomorrow", (1, nil)), ("后天", (2, nil)), ("day after tomorrow", (2, nil)), ("大后天", (3, nil)),
    ]

    private static let nextWorkingDay = [
        "下个工作日", "下一个工作日", "下一工作日", "next working day", "next business day",
    ].map { ($0, ()) }

    /// The week that is said; nil inside when none is, as in 周五.
    private static let chineseWeeks: [(String, Int?)] = {
        let prefixes: [(String, Int?)] = [
            ("", nil), ("本", 0), ("这", 0), ("这个", 0), ("下", 1), ("下个", 1), ("下下", 2),
        ]
        return ["周", "星期", "礼拜"].flatMap { week in prefixes.map { ($0.0 + week, $0.1) } }
    }()

    private static let chineseDays: [(String, Weekday)] =
        zip(["一", "二", "三", "四", "五", "六", "日"], Weekday.allCases).map { ($0, $1) } + [("天", .sunday)]

    private static let englishDays: [(String, Weekday)] = [
        ("mon", .monday), ("monday", .monday), ("tue", .tuesday), ("tues", .tuesday), ("tuesday", .tuesday),
        ("wed", .wednesday), ("wednesday", .wednesday), ("thu", .thursday), ("thur", .thursday),
        ("thurs", .thursday), ("thursday", .thursday), ("fri", .friday), ("friday", .friday), ("sat", .saturday),
        ("saturday", .saturday), ("sun", .sunday), ("sunday", .sunday),
    ]

    private static let months: [(String, Int)] = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ].enumerated().flatMap { [($1, $0 + 1), (String($1.prefix(3)), $0 + 1)] }
}
