import Care
import CareTesting
import Testing

@Suite(.clause("7.3"))
struct BackupHourTests {
    private static let zone = CivilZone.china

    @Test(arguments: [(-1, false), (0, true), (1, true)])
    func `a backup is due from its time on and not a second before`(seconds: Int64, isDue: Bool) throws {
        let hour = try #require(BackupHour("02:00"))
        let midnight = Self.zone.start(of: Self.zone.date(of: .noon))
        let now = midnight + .hours(2) + .seconds(seconds)

        #expect(hour.isDue(after: midnight - .hours(22), at: now, in: Self.zone) == isDue)
    }

    @Test func `what was made since the last time is enough, and what was missed is made up for`() throws {
        let hour = try #require(BackupHour("23:30"))
        let now = Moment.noon

        #expect(!hour.isDue(after: now - .hours(12), at: now, in: Self.zone))
        #expect(hour.isDue(after: now - .hours(13), at: now, in: Self.zone))
        #expect(hour.isDue(after: nil, at: now, in: Self.zone))
    }

    @Test(arguments: ["", "2:00", "24:00", "12:60", "02:00:00", "aa:bb", "-1:00", "02", "０2:00"])
    func `what is no time of a day is none`(text: String) {
        #expect(BackupHour(text) == nil)
    }
}
