import Care
import Foundation

extension Moment {
    /// The moment as files of the handbook write it, such as `2026-12-01T00:00:00+08:00`.
    package func written(in zone: TimeZone) -> String {
        let date = Date(timeIntervalSince1970: Double(milliseconds) / 1_000)
        return date.formatted(Date.ISO8601FormatStyle(timeZoneSeparator: .colon, timeZone: zone))
    }

    /// The next whole minute, or this one.
    var wholeMinute: Moment {
        let minute = Span.minutes(1).milliseconds
        return Moment(milliseconds: (milliseconds + minute - 1) / minute * minute)
    }
}
