import Care
import CareTesting
import Testing

@Suite(.clause("1.3"))
struct OpenHoursTests {
    @Test(arguments: ["08:30-12:00", "00:00-24:00", "18:00-24:00", "22:00-06:00", "00:01-00:00", "23:59-24:00"])
    func `hours are read, also across midnight and up to the end of the day`(text: String) throws {
        let hours = try OpenHours(text)

        #expect(hours.opens < hours.closes)
        #expect(try OpenHours(hours.description) == hours)
    }

    @Test func `midnight as an end is the end of the day`() throws {
        #expect(try OpenHours("22:00-00:00") == OpenHours("22:00-24:00"))
    }

    @Test(arguments: [
        "08:30", "8:30-12:00", "08:30-12:60", "08:30-24:01", "24:00-06:00", "08:00-08:00", "08:30-12:00-13:00", "a-b",
        "-8:30-12:00", "",
    ])
    func `what is no stretch of hours is refused`(text: String) {
        #expect(throws: WorkingCalendar.Fault.hours(text)) { try OpenHours(text) }
    }
}
