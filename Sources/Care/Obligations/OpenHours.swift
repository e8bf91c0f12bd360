/// One stretch of a day in which the desk is open, such as `08:30-12:00`.
///
/// It belongs to the day on which it begins: `22:00-06:00` is the night shift of that day and reaches into the next.
package struct OpenHours: Hashable, Sendable {
    /// Minutes after the day began.
    package let opens: Int
    /// Minutes after the day began; above 1440 when it lies in the next day.
    package let closes: Int

    /// All 24 hours.
    package static let wholeDay = OpenHours(opens: 0, closes: 1_440)

    private init(opens: Int, closes: Int) {
        self.opens = opens
        self.closes = closes
    }

    /// Reads `08:30-12:00`, `18:00-24:00` or across midnight `22:00-06:00`; equal ends are refused, for a whole day is
    /// `00:00-24:00`.
    package init(_ text: String) throws(WorkingCalendar.Fault) {
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { OpenHours.minutes(String($0)) }
        guard ends.count == 2, let opens = ends[0], let closes = ends[1], opens < 1_440, opens != closes else {
            throw .hours(text)
        }
        self.init(opens: opens, closes: closes > opens ? closes : closes + 1_440)
    }

    private static func minutes(_ text: String) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [2, 2] else { return nil }
        let digits = parts.filter { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }.compactMap { Int($0) }
        guard digits.count == 2, digits[1] < 60, digits[0] * 60 + digits[1] <= 1_440 else { return nil }
        return digits[0] * 60 + digits[1]
    }
}

extension OpenHours: CustomStringConvertible {
    package var description: String {
        "\(OpenHours.clock(opens))-\(OpenHours.clock(closes > 1_440 ? closes - 1_440 : closes))"
    }

    private static func clock(_ minutes: Int) -> String {
        [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }
}
