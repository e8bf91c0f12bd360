import Care
import Yams

/// Reads the file of one calendar and lays the holidays that it names over its week.
struct CalendarReader {
    let zone: CivilZone
    let years: [String: [HolidayYear]]

    private static let required = ["calendar", "title", "week"]
    private static let optional = ["zone", "holidays", "make-up", "special"]
    private static let weekdays: [(word: String, day: Weekday)] = [
        ("mon", .monday), ("tue", .tuesday), ("wed", .wednesday), ("thu", .thursday), ("fri", .friday),
        ("sat", .saturday), ("sun", .sunday),
    ]

    /// Nil when the file has a fault, which has then been noted.
    func read(_ place: FilePlace) -> WorkingCalendar? {
        let file = FileMapping(place, of: "a calendar", required: Self.required, optional: Self.optional)
        guard
            let file,
            let name = file["calendar"]?.readString(),
            let title = file["title"]?.readText(),
            let week = file["week"].flatMap(readWeek),
            let zone = readZone(file["zone"]),
            let holidays = readHolidays(file),
            let special = readSpecialDays(file["special"])
        else { return nil }
        let own = Set(special.map(\.date))
        let days = holidays.filter { !own.contains($0.date) } + special
        do throws(WorkingCalendar.Fault) {
            let timetable = Timetable(week: week, specialDays: days)
            return try WorkingCalendar(name, title: title, zone: zone, timetable: timetable)
        } catch {
            place.fault("the calendar \(name) cannot be: \(error.message.en)", mend: "see office.yaml for the form")
            return nil
        }
    }

    private func readWeek(_ place: FilePlace) -> [Weekday: [OpenHours]]? {
        let before = place.log.faults.count
        let week = FileMapping(place, of: "a week", required: [], optional: Self.weekdays.map(\.word))
        guard let week, place.log.faults.count == before else { return nil }
        var hours: [Weekday: [OpenHours]] = [:]
        for (word, day) in Self.weekdays {
            guard let entry = week[word] else { continue }
            guard let read = readHours(entry) else { return nil }
            hours[day] = read
        }
        return hours
    }

    /// A list of stretches; an empty list is a closed day.
    private func readHours(_ place: FilePlace) -> [OpenHours]? {
        if place.node.sequence?.isEmpty == true { return [] }
        return place.readList(of: "hours") { stretch in
            do throws(WorkingCalendar.Fault) {
                return try OpenHours(stretch.node.scalar?.string ?? stretch.excerpt)
            } catch {
                stretch.fault(
                    "\(stretch.excerpt) is no stretch of hours",
                    mend: "write 08:30-12:00, across midnight 22:00-06:00, a whole day 00:00-24:00"
                )
                return nil
            }
        }
    }

    private func readZone(_ place: FilePlace?) -> CivilZone? {
        guard let place else { return zone }
        if let zone = CivilZone(place.node.scalar?.string ?? "") { return zone }
        place.fault("there is no time zone \(place.excerpt)", mend: "write a name such as Asia/Shanghai")
        return nil
    }

    private func readHolidays(_ file: FileMapping) -> [SpecialDay]? {
        guard let place = file["holidays"] else { return [] }
        guard let name = place.readString(), let years = years[name] else {
            place.fault("there are no holidays \(place.excerpt)", mend: "add a file such as china-2026.yaml")
            return nil
        }
        guard let hours = file["make-up"].flatMap(readHours), !hours.isEmpty else {
            place.fault("the hours of a make-up day are not given", mend: "add a line such as make-up: [08:30-12:00]")
            return nil
        }
        return years.flatMap { year in
            year.closed + year.makeUp.map { SpecialDay($0.date, name: $0.name, hours: hours) }
        }
    }

    /// The calendar's own days, which take precedence over the holidays; the list may be absent.
    private func readSpecialDays(_ place: FilePlace?) -> [SpecialDay]? {
        guard let place else { return [] }
        return place.readList(of: "days") { entry in
            guard
                let day = FileMapping(entry, of: "a special day", required: ["date", "name", "hours"]),
                let date = day["date"]?.readDate(),
                let name = day["name"]?.readText(),
                let hours = day["hours"].flatMap(readHours)
            else { return nil }
            return SpecialDay(date, name: name, hours: hours)
        }
    }
}
