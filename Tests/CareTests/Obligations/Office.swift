import Care
import CareTesting
import Testing

/// The calendars that these tests run on.
enum Office {
    private static let day = "08:30-12:00 13:30-18:00"
    private static let workdays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]

    /// Monday to Friday with a midday break, and the National Day of 2026 with its two make-up days.
    static func china() throws -> WorkingCalendar {
        let hours = try hours(day)
        let holidays = (1...7).compactMap { CivilDate(2_026, 10, $0) }.map {
            SpecialDay($0, name: Text(zh: "国庆节", en: "National Day"))
        }
        let makeUp = [CivilDate(2_026, 9, 20), CivilDate(2_026, 10, 10)].compactMap(\.self).map {
            SpecialDay($0, name: Text(zh: "调休上班", en: "Make-up day"), hours: hours)
        }
        let week = Dictionary(uniqueKeysWithValues: workdays.map { ($0, hours) })
        return try calendar(week, specialDays: holidays + makeUp)
    }

    /// The same week in Berlin, without holidays.
    static func berlin() throws -> WorkingCalendar {
        let hours = try hours(day)
        let zone = try #require(CivilZone("Europe/Berlin"))
        return try calendar(Dictionary(uniqueKeysWithValues: workdays.map { ($0, hours) }), zone: zone)
    }

    /// Every night from 22:00 to 06:00.
    static func nights() throws -> WorkingCalendar {
        let hours = try hours("22:00-06:00")
        return try calendar(Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, hours) }))
    }

    /// Mondays only, from 18:00 until the day ends.
    static func mondayEvenings() throws -> WorkingCalendar {
        try calendar([.monday: hours("18:00-24:00")])
    }

    static func hours(_ text: String) throws -> [OpenHours] {
        try text.split(separator: " ").map { try OpenHours(String($0)) }
    }

    static func calendar(
        _ week: [Weekday: [OpenHours]],
        specialDays: [SpecialDay] = [],
        zone: CivilZone = .china
    ) throws -> WorkingCalendar {
        let timetable = Timetable(week: week, specialDays: specialDays)
        return try WorkingCalendar("test", title: Text(zh: "测试", en: "Test"), zone: zone, timetable: timetable)
    }
}
