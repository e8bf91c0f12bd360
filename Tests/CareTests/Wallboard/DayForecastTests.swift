import CareTesting
import Testing

@testable import Care

@Suite(.clause("8.3"))
struct DayForecastTests {
    private func day(_ count: Int64) -> [Int64] { [Int64](repeating: count, count: 24) }

    @Test func `an hour is the rounded mean of the same hours, between the least and the most of them`() {
        let forecast = DayForecast(past: [day(10), day(13), day(12), day(0)], hours: 24)

        #expect(forecast?.basis == 3)
        #expect(forecast?.hours[9] == .init(expected: 12, least: 10, most: 13))
    }

    @Test(arguments: [(10, 11, 11), (10, 13, 12), (10, 12, 11)] as [(Int64, Int64, Int64)])
    func `a half is rounded up`(first: Int64, second: Int64, expected: Int64) {
        #expect(DayForecast(past: [day(first), day(second)], hours: 1)?.hours.first?.expected == expected)
    }

    @Test(arguments: [0, 1, 2])
    func `one week that saw something is not enough, two are`(weeks: Int) {
        let past = (0..<4).map { $0 < weeks ? day(1) : day(0) }

        #expect((DayForecast(past: past, hours: 24) != nil) == (weeks >= DayForecast.leastWeeks))
    }

    @Test func `a day with an hour more than the past days expects none in it`() {
        let forecast = DayForecast(past: [day(2), day(4)], hours: 25)

        #expect(forecast?.hours.count == 25)
        #expect(forecast?.hours[24] == .init(expected: 0, least: 0, most: 0))
    }
}
