import Care

/// A point in time as ISO 8601 and RFC 3339 write it; without an offset it is a reading of the wall clock.
struct ISOTime {
    private let reading: CivilTime
    /// Minutes east of Greenwich; nil when the text names none.
    private let offset: Int?

    init?(_ text: String) {
        var digits = DigitScanner(text)
        guard let year = digits.number(4...4), digits.skip("-"), let month = digits.number(2...2), digits.skip("-"),
            let day = digits.number(2...2)
        else { return nil }
        var time = (hour: 0, minute: 0, second: 0, millisecond: 0)
        if digits.skip("T") || digits.skip("t") || digits.skip(" ") {
            guard let hour = digits.number(2...2), digits.skip(":"), let minute = digits.number(2...2) else {
                return nil
            }
            (time.hour, time.minute) = (hour, minute)
            if digits.skip(":") {
                guard let second = digits.number(2...2) else { return nil }
                time.second = second
                if digits.skip(".") || digits.skip(",") {
                    guard let thousandths = digits.thousandths() else { return nil }
                    time.millisecond = thousandths
                }
            }
        }
        guard let offset = Self.offset(&digits), digits.isAtEnd else { return nil }
        let date = CivilDate(year, month, day)
        let reading = CivilTime(
            date: date,
            hour: time.hour,
            minute: time.minute,
            second: time.second,
            millisecond: time.millisecond
        )
        guard let reading else { return nil }
        self.reading = reading
        self.offset = offset.minutes
    }

    func moment(in zone: CivilZone) -> Moment {
        guard let offset else { return reading.moment(in: zone) }
        let minutes = Int64(reading.date.dayNumber * 1_440 + reading.minute - offset)
        return Moment(milliseconds: minutes * 60_000 + Int64(reading.milliseconds))
    }

    private struct Offset {
        let minutes: Int?
    }

    /// Nil when what stands there is no offset.
    private static func offset(_ digits: inout DigitScanner) -> Offset? {
        if digits.isAtEnd { return Offset(minutes: nil) }
        if digits.skip("Z") || digits.skip("z") { return Offset(minutes: 0) }
        let sign: Int
        if digits.skip("+") { sign = 1 } else if digits.skip("-") { sign = -1 } else { return nil }
        guard let hours = digits.number(2...2), hours <= 18 else { return nil }
        if digits.isAtEnd { return Offset(minutes: sign * hours * 60) }
        _ = digits.skip(":")
        guard let minutes = digits.number(2...2), minutes < 60 else { return nil }
        return Offset(minutes: sign * (hours * 60 + minutes))
    }
}
