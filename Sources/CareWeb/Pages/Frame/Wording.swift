import Care

/// Says moments and spans in one language, by the wall clock of the centre.
struct Wording: Sendable {
    let language: Language
    let zone: CivilZone
    let now: Moment

    /// `2026-11-23 10:14`.
    func dateTime(_ moment: Moment) -> String { "\(zone.date(of: moment)) \(time(moment))" }

    /// `10:14`.
    func time(_ moment: Moment) -> String {
        let minutes = (moment - zone.start(of: zone.date(of: moment))).milliseconds / 60_000
        return "\(Self.two(minutes / 60)):\(Self.two(minutes % 60))"
    }

    /// `10:14:08`.
    func clock(_ moment: Moment) -> String {
        let seconds = (moment - zone.start(of: zone.date(of: moment))).milliseconds / 1_000 % 60
        return "\(time(moment)):\(Self.two(seconds))"
    }

    /// The time alone when it is today, with the day otherwise.
    func near(_ moment: Moment) -> String {
        zone.date(of: moment) == zone.date(of: now) ? time(moment) : dateTime(moment)
    }

    /// `11 月 23 日 周一`, `Mon 23 Nov`.
    func day(_ moment: Moment) -> String {
        let date = zone.date(of: moment)
        let weekday = date.weekday.rawValue - 1
        switch language {
        case .chinese:
            return "\(date.month) 月 \(date.day) 日 周\(Array("一二三四五六日")[weekday])"
        case .english:
            let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
            let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
            return "\(days[weekday]) \(date.day) \(months[date.month - 1])"
        }
    }

    /// The two largest units: `1 小时 21 分钟`, `1 h 21 min`.
    func span(_ span: Span) -> String {
        let seconds = abs(span.milliseconds) / 1_000
        let parts = [(seconds / 86_400, 0), (seconds / 3_600 % 24, 1), (seconds / 60 % 60, 2), (seconds % 60, 3)]
        let units = language == .chinese ? ["天", "小时", "分钟", "秒"] : ["d", "h", "min", "s"]
        guard let first = parts.first(where: { $0.0 > 0 }) else { return "0 \(units[3])" }
        let shown = [first] + parts.filter { $0.1 == first.1 + 1 && $0.0 > 0 }
        return shown.map { "\($0.0) \(units[$0.1])" }.joined(separator: " ")
    }

    /// What a running clock shows: `m:ss`, `h:mm:ss`, with a minus when it is past; two days and more in words.
    func countdown(_ left: Span) -> String {
        if abs(left.milliseconds) > Span.hours(48).milliseconds {
            return (left < .zero ? "−" : "") + span(left)
        }
        let total = abs(left.milliseconds) / 1_000
        let (hours, minutes, seconds) = (total / 3_600, total / 60 % 60, total % 60)
        let text =
            hours > 0
            ? "\(hours):\(Self.two(minutes)):\(Self.two(seconds))" : "\(minutes):\(Self.two(seconds))"
        return left < .zero ? "−\(text)" : text
    }

    /// A limit as people say it: `10 分钟`, `15 days`.
    func limit(_ limit: Limit) -> String {
        let names: [Limit.Unit: Text] = [
            .seconds: Text(zh: "秒", en: "s"), .minutes: Text(zh: "分钟", en: "min"), .hours: Text(zh: "小时", en: "h"),
            .days: Text(zh: "天", en: "days"), .workingDays: Text(zh: "个工作日", en: "working days"),
            .workingHours: Text(zh: "个工作小时", en: "working hours"), .months: Text(zh: "个月", en: "months"),
            .years: Text(zh: "年", en: "years"),
        ]
        return "\(limit.amount) \(names[limit.unit]?.in(language) ?? limit.unit.rawValue)"
    }

    /// `96.8 %`, from tenths of a per cent.
    static func percent(_ tenths: Int64) -> String { "\(tenths / 10).\(tenths % 10) %" }

    private static func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : String(number) }
}
