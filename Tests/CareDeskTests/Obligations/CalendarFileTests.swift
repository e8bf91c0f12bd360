import Care
import CareDesk
import CareTesting
import Foundation
import Testing

@Suite(.clause("1.3"))
struct CalendarFileTests {
    private static let china = TimeZone(identifier: "Asia/Shanghai") ?? .gmt

    @Test func `the desk ships natural time and office hours`() throws {
        let calendars = try CalendarFile.shipped(timeZone: Self.china)

        #expect(calendars.map(\.name) == ["always", "office"])
        #expect(calendars.first?.timetable == .always)
    }

    /// The numbers of working days follow from the notices alone: all weekdays, less the holidays among them, plus the make-up days.
    @Test(arguments: [(2_025, 248), (2_026, 248)])
    func `the office works on the days that the state council left`(year: Int, count: Int) throws {
        let office = try #require(try CalendarFile.shipped(timeZone: Self.china).last)
        let first = try #require(CivilDate(year, 1, 1))
        let days = (0..<365).map(first.adding(days:)).filter(office.isWorkingDay)

        #expect(days.count == count)
    }

    @Test(arguments: [
        ("2026-02-13 17:00", "2026-02-14 09:30"), ("2026-02-14 17:00", "2026-02-24 09:30"),
        ("2026-09-30 17:00", "2026-10-08 09:30"), ("2026-10-09 17:00", "2026-10-10 09:30"),
        ("2026-10-10 17:00", "2026-10-12 09:30"),
    ])
    func `two working hours go over holidays and into make-up days`(start: String, due: String) throws {
        let office = try #require(try CalendarFile.shipped(timeZone: Self.china).last)

        #expect(try Limit("2wh").due(from: .local(start), in: office) == .local(due))
    }

    @Test func `a special day carries its name in both languages`() throws {
        let office = try #require(try CalendarFile.shipped(timeZone: Self.china).last)
        let day = office.specialDay(on: try #require(CivilDate(2_026, 10, 10)))

        #expect(day?.name == Text(zh: "国庆节调休上班", en: "Working day for National Day"))
    }

    @Test func `a calendar may have a zone, nights and days of its own`() throws {
        let file = """
            calendar: nights
            title: {zh: 夜班, en: Nights}
            zone: Europe/Berlin
            week:
              mon: [22:00-06:00]
              tue: []
            special:
              - {date: 2026-11-24, name: {zh: 加班, en: Extra}, hours: [08:00-09:00, 18:00-24:00]}
            """
        let calendar = try #require(try Self.read(["nights.yaml": file]).first)

        #expect(calendar.isOpen(at: .local("2026-11-24 05:59", in: "Europe/Berlin")))
        #expect(calendar.isOpen(at: .local("2026-11-24 23:59", in: "Europe/Berlin")))
        #expect(!calendar.isOpen(at: .local("2026-11-25 00:00", in: "Europe/Berlin")))
    }

    @Test func `a calendar without a zone is in the zone of the desk`() throws {
        let berlin = try #require(TimeZone(identifier: "Europe/Berlin"))

        let calendars = try CalendarFile.shipped(timeZone: berlin)

        #expect(calendars.allSatisfy { $0.zone.identifier == "Europe/Berlin" })
    }

    @Test(arguments: [
        ("mon: [08:30-12:00", "a.yaml:5:1", "YAML"),
        ("mon: [8:30-12:00]", "a.yaml:4:9", "08:30-12:00"),
        ("monday: [08:30-12:00]", "a.yaml:4:3", "mon, tue"),
        ("mon: 08:30-12:00", "a.yaml:4:8", "[one, two]"),
        ("mon: []", "a.yaml:1:1", "never opens"),
        ("mon: [08:30-12:00, 11:00-13:00]", "a.yaml:1:1", "overlap"),
        ("mon: [08:30-12:00]\nzone: Asia/Chongming", "a.yaml:5:7", "Asia/Shanghai"),
        ("mon: [08:30-12:00]\nholidays: mars", "a.yaml:5:11", "china-2026.yaml"),
        ("mon: [08:30-12:00]\nholidays: china", "a.yaml:5:11", "make-up: ["),
        ("mon: [08:30-12:00]\nhours: 3", "a.yaml:5:1", "unknown key hours"),
    ])
    func `a fault names its file, its line and what would be right`(week: String, place: String, words: String) throws {
        let file = "calendar: a\ntitle: {zh: 甲, en: A}\nweek:\n  \(week)\n"

        let fault = try #require(Self.faults(["a.yaml": file, "china-2026.yaml": Self.year("2026-10-10")]).first)

        #expect(fault.hasPrefix("\(place):"), "\(fault)")
        #expect(fault.contains(words), "\(fault)")
    }

    @Test(arguments: [
        ("2026-02-30", "no day"), ("2027-01-02", "outside the year"), ("2026-10-01", "stands here twice"),
    ])
    func `a wrong day in a year of holidays is named`(makeUp: String, words: String) throws {
        let calendar = "calendar: a\ntitle: {zh: 甲, en: A}\nweek:\n  mon: [08:30-12:00]\n"

        let faults = Self.faults(["a.yaml": calendar, "china-2026.yaml": Self.year(makeUp)])

        #expect(faults.count == 1)
        #expect(faults.first?.hasPrefix("china-2026.yaml:7:") == true, "\(faults)")
        #expect(faults.first?.contains(words) == true, "\(faults)")
    }

    @Test func `two files may not be one calendar, and there must be one`() {
        let calendar = "calendar: a\ntitle: {zh: 甲, en: A}\nweek:\n  mon: [08:30-12:00]\n"

        #expect(Self.faults(["a.yaml": calendar, "b.yaml": calendar]).count == 1)
        #expect(Self.faults([:]).count == 1)
    }

    private static func year(_ makeUp: String) -> String {
        """
        holidays: china
        year: 2026
        source: {zh: 通知, en: Notice}
        closed:
          - {from: 2026-10-01, to: 2026-10-07, name: {zh: 国庆节, en: National Day}}
        make-up:
          - {date: \(makeUp), name: {zh: 调休, en: Make-up}}
        """
    }

    private static func read(_ files: [String: String]) throws(CalendarFile.Unsound) -> [WorkingCalendar] {
        try CalendarFile.read(files.mapValues { Array($0.utf8) }, timeZone: china)
    }

    private static func faults(_ files: [String: String]) -> [String] {
        do throws(CalendarFile.Unsound) {
            _ = try read(files)
            return []
        } catch {
            return error.faults.map(\.description)
        }
    }
}
