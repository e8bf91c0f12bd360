import Care
import Yams

/// The holidays and make-up working days of one year, as the State Council arranges them.
struct HolidayYear {
    /// Which calendars take it over, such as `china`.
    let set: String
    let closed: [SpecialDay]
    /// The days that open, for which each calendar has hours of its own.
    let makeUp: [(date: CivilDate, name: Text, place: FilePlace)]

    /// Nil when the file has a fault, which has then been noted.
    init?(_ place: FilePlace) {
        let keys = ["holidays", "year", "source", "closed", "make-up"]
        guard let file = FileMapping(place, of: "a year of holidays", required: keys) else { return nil }
        guard
            let set = file["holidays"]?.readString(),
            file["source"]?.readText() != nil,
            let year = file["year"]?.readInteger(in: 1_970...2_199, of: "a year"),
            let closed = file["closed"]?.readList(of: "holidays", { Self.readHoliday($0, in: year) }),
            let makeUp = file["make-up"]?.readList(of: "make-up days", { Self.readMakeUp($0, in: year) })
        else { return nil }
        self.set = set
        self.closed = closed.flatMap(\.self)
        self.makeUp = makeUp
        if let twice = Self.firstTwice(self.closed.map(\.date) + makeUp.map(\.date)) {
            let mend = "keep one of the two"
            (makeUp.last { $0.date == twice }?.place ?? place).fault("\(twice) stands here twice", mend: mend)
            return nil
        }
    }

    private static func readHoliday(_ place: FilePlace, in year: Int) -> [SpecialDay]? {
        guard
            let entry = FileMapping(place, of: "a holiday", required: ["from", "to", "name"]),
            let from = entry["from"]?.readDate(in: year),
            let last = entry["to"]?.readDate(in: year),
            let name = entry["name"]?.readText()
        else { return nil }
        guard from <= last else {
            place.fault("the holiday ends on \(last), before it begins", mend: "write a day from \(from) on")
            return nil
        }
        return (from.dayNumber...last.dayNumber).map { SpecialDay(CivilDate(dayNumber: $0), name: name) }
    }

    private static func readMakeUp(
        _ place: FilePlace,
        in year: Int
    ) -> (date: CivilDate, name: Text, place: FilePlace)? {
        guard
            let entry = FileMapping(place, of: "a make-up day", required: ["date", "name"]),
            let date = entry["date"]?.readDate(in: year),
            let name = entry["name"]?.readText()
        else { return nil }
        return (date, name, place)
    }

    private static func firstTwice(_ dates: [CivilDate]) -> CivilDate? {
        var seen: Set<CivilDate> = []
        return dates.first { !seen.insert($0).inserted }
    }
}

extension FilePlace {
    /// A day such as `2026-10-01`, within the year when one is given.
    func readDate(in year: Int? = nil) -> CivilDate? {
        guard let date = CivilDate(node.scalar?.string ?? "") else {
            fault("\(excerpt) is no day", mend: "write a day that exists, such as \(year ?? 2_026)-10-01")
            return nil
        }
        guard year == nil || date.year == year else {
            fault("\(date) lies outside the year of the file", mend: "move it to the file of \(date.year)")
            return nil
        }
        return date
    }
}
