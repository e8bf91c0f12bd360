import Care
import CareTesting
import Foundation
import Testing

@Suite(.clause("1.3"))
struct CivilZoneTests {
    @Test(arguments: [
        "Asia/Shanghai", "Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC",
    ])
    func `the day of a moment is the day that Foundation shows`(identifier: String) throws {
        let zone = try #require(CivilZone(identifier))
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: identifier))
        var random = SplitMix64(seed: 1_991)

        for _ in 0..<3_000 {
            let seconds = Int64.random(in: -500_000_000...4_000_000_000, using: &random)
            let date = Date(timeIntervalSince1970: Double(seconds))
            let parts = calendar.dateComponents([.year, .month, .day], from: date)
            let day = zone.date(of: Moment(milliseconds: seconds * 1_000))
            let start = Int64(calendar.startOfDay(for: date).timeIntervalSince1970)
            #expect([day.year, day.month, day.day] == [parts.year, parts.month, parts.day])
            #expect(zone.start(of: day) == Moment(milliseconds: start * 1_000))
        }
    }

    @Test func `a zone that does not exist is refused`() {
        #expect(CivilZone("Asia/Chongming") == nil)
    }
}
