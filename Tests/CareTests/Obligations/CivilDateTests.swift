import Care
import CareTesting
import Foundation
import Testing

@Suite(.clause("1.3"))
struct CivilDateTests {
    @Test func `every day of eight hundred years is the day that Foundation names`() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt

        for dayNumber in stride(from: -134_774, through: 157_000, by: 13) {
            let date = CivilDate(dayNumber: dayNumber)
            let parts = calendar.dateComponents(
                [.year, .month, .day, .weekday],
                from: Date(timeIntervalSince1970: Double(dayNumber) * 86_400)
            )
            #expect([date.year, date.month, date.day] == [parts.year, parts.month, parts.day])
            #expect(date.weekday.rawValue % 7 + 1 == parts.weekday)
            #expect(CivilDate(date.description) == date)
        }
    }

    @Test(arguments: [
        "2026-02-29", "2026-13-01", "2026-00-01", "2026-1-01", "26-01-01", "2026-01-32", "+026-01-01", "",
    ])
    func `what names no day is refused`(text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test(arguments: ["2000-02-29", "2028-02-29", "2026-12-31"])
    func `what names a day is read`(text: String) {
        #expect(CivilDate(text)?.description == text)
    }
}
