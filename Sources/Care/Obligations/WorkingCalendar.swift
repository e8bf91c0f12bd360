/// When the desk works, so that working time can be added and measured (clause 1.3).
///
/// It opens every week, for a calendar whose week is closed is refused; therefore every search in it ends. It never
/// changes, so it is one shared object that a million clocks can point to.
package final class WorkingCalendar: Sendable {
    /// The name by which a rule asks for it, such as `office`.
    package let name: String
    package let title: Text
    package let zone: CivilZone
    package let timetable: Timetable
    /// Whether it is open at every moment, so that working time is natural time.
    let isAlways: Bool
    /// Whether some stretch reaches into the next day.
    let crossesMidnight: Bool
    private let week: [[OpenHours]]
    private let special: [Int: SpecialDay]
    private let specialRange: ClosedRange<Int>

    package init(_ name: String, title: Text, zone: CivilZone, timetable: Timetable) throws(Fault) {
        let week = Weekday.allCases.map { (timetable.week[$0] ?? []).sorted { $0.opens < $1.opens } }
        guard week.contains(where: { !$0.isEmpty }) else { throw .neverOpen(name) }
        var special: [Int: SpecialDay] = [:]
        for day in timetable.specialDays {
            let sorted = SpecialDay(day.date, name: day.name, hours: day.hours.sorted { $0.opens < $1.opens })
            let former = special.updateValue(sorted, forKey: day.date.dayNumber)
            if former != nil { throw .twice(day.date) }
        }
        let days = week + special.values.map(\.hours)
        for day in days { try WorkingCalendar.refuseOverlap(in: day) }
        self.name = name
        self.title = title
        self.zone = zone
        self.timetable = timetable
        self.week = week
        self.special = special
        specialRange = (special.keys.min() ?? 0)...(special.keys.max() ?? 0)
        isAlways = days.allSatisfy { $0 == [.wholeDay] }
        crossesMidnight = days.joined().contains { $0.closes > 1_440 }
    }

    private init(always name: String, title: Text) {
        self.name = name
        self.title = title
        zone = .china
        timetable = .always
        week = Array(repeating: [.wholeDay], count: 7)
        special = [:]
        specialRange = 0...0
        isAlways = true
        crossesMidnight = false
    }

    /// Natural time: every day is a working day and every hour is open.
    package static let always = WorkingCalendar(always: "always", title: Text(zh: "全天候（7×24）", en: "Always (7×24)"))

    /// The holiday or make-up day of that date; nil on an ordinary day.
    package func specialDay(on date: CivilDate) -> SpecialDay? {
        special[date.dayNumber]
    }

    /// The stretches that begin on the day, in order.
    func hours(on dayNumber: Int) -> [OpenHours] {
        if specialRange.contains(dayNumber), let day = special[dayNumber] { return day.hours }
        return week[CivilDate.weekdayIndex(of: dayNumber)]
    }

    private static func refuseOverlap(in day: [OpenHours]) throws(Fault) {
        for (former, latter) in zip(day, day.dropFirst()) where latter.opens < former.closes {
            throw .overlap(former, latter)
        }
    }
}

extension WorkingCalendar: Equatable {
    package static func == (left: WorkingCalendar, right: WorkingCalendar) -> Bool {
        if left === right { return true }
        return left.name == right.name && left.zone == right.zone && left.timetable == right.timetable
    }
}
