/// When a calendar is open: the ordinary week, and the days on which it does not hold.
package struct Timetable: Hashable, Sendable {
    /// A weekday that is not named is closed.
    package let week: [Weekday: [OpenHours]]
    package let specialDays: [SpecialDay]

    package init(week: [Weekday: [OpenHours]], specialDays: [SpecialDay] = []) {
        self.week = week
        self.specialDays = specialDays
    }

    /// Seven days, 24 hours.
    package static let always = Timetable(
        week: Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, [OpenHours.wholeDay]) })
    )
}
