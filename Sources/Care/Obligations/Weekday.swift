/// A day of the week in the order of ISO 8601: Monday is the first.
package enum Weekday: Int, CaseIterable, Comparable, Sendable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    package static func < (earlier: Weekday, later: Weekday) -> Bool {
        earlier.rawValue < later.rawValue
    }
}
