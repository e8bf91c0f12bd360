/// A stretch of the week in which an agent is on duty, in minutes of local time (handbook 2.2).
///
/// It holds its first minute and not its last. An end at or before the start lies on the next day: 22:00 to 06:00
/// passes midnight, and 08:00 to 08:00 is a whole day.
package struct Shift: Hashable, Codable, Sendable {
    /// Monday is 1 and Sunday 7, as in ISO 8601; the day on which the shift starts.
    package let weekday: Int
    /// Minutes after midnight, 0 to 1439.
    package let start: Int
    /// Minutes after midnight, 0 to 1440.
    package let end: Int

    package init(weekday: Int, start: Int, end: Int) {
        self.weekday = weekday
        self.start = start
        self.end = end
    }

    static let minutesPerDay = 1_440
    static let minutesPerWeek = 7 * minutesPerDay

    /// The minute of the week, from Monday's midnight, at which the shift starts.
    var opens: Int { (weekday - 1) * Shift.minutesPerDay + start }
    /// The minute at which it ends; the last shift of a week may end in the next one.
    var closes: Int { opens + length }

    private var length: Int { end > start ? end - start : end - start + Shift.minutesPerDay }

    func covers(minuteOfWeek minute: Int) -> Bool {
        (opens..<closes).contains(minute) || (opens..<closes).contains(minute + Shift.minutesPerWeek)
    }

    /// The minute of the local week, from Monday's midnight, in a zone that is `offset` ahead of UTC.
    static func minuteOfWeek(_ moment: Moment, offset: Span) -> Int {
        // 1970-01-01 was a Thursday, three days after a Monday.
        let milliseconds = (moment + offset + .days(3)).milliseconds
        let week = Span.days(7).milliseconds
        let within = ((milliseconds % week) + week) % week
        return Int(within / Span.minutes(1).milliseconds)
    }
}
