import Care
import Foundation

extension Moment {
    /// Monday 2026-11-23 12:00 in Asia/Shanghai, the one fixed noon at which every test starts.
    package static let noon = Moment.local("2026-11-23 12:00")

    /// A wall-clock time such as `2026-11-23 12:00`, `2026-11-23 12:00:30` or `2026-11-23 24:00` in a zone.
    ///
    /// It goes through Foundation's own calendar, so a test that uses it does not repeat the arithmetic of the code
    /// under test.
    package static func local(_ text: String, in zone: String = "Asia/Shanghai") -> Moment {
        let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
        var calendar = Calendar(identifier: .gregorian)
        guard let timeZone = TimeZone(identifier: zone), (5...6).contains(numbers.count) else {
            preconditionFailure("\(text) in \(zone) is no time; write it like 2026-11-23 12:00")
        }
        calendar.timeZone = timeZone
        var parts = DateComponents(year: numbers[0], month: numbers[1], day: numbers[2])
        parts.hour = numbers[3]
        parts.minute = numbers[4]
        parts.second = numbers.count == 6 ? numbers[5] : 0
        guard let date = calendar.date(from: parts) else {
            preconditionFailure("\(text) does not exist in \(zone)")
        }
        return Moment(milliseconds: Int64(date.timeIntervalSince1970 * 1_000))
    }
}
