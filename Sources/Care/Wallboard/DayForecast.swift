/// What is to be expected in each hour of a day: the mean of the same hours of the same weekday in past weeks.
///
/// The method is plain on purpose, so that anybody can work it out again: it knows neither holidays nor campaigns nor trends, and says so by the range
/// between the least and the most that a past week saw. A week in which nothing at all was counted is no history, for the desk was not in use.
package struct DayForecast: Hashable, Sendable {
    /// One hour of the day.
    package struct Hour: Hashable, Sendable {
        /// The mean, rounded half up.
        package let expected: Int64
        package let least: Int64
        package let most: Int64
    }

    /// How many weeks are looked back.
    package static let weeks = 4
    /// How many of them must have seen something; one day alone says nothing of the next.
    package static let leastWeeks = 2

    package let hours: [Hour]
    /// How many past weeks it rests on.
    package let basis: Int

    /// Nil when there is not enough history.
    ///
    /// - Parameters:
    ///   - past: The counts by hour of the same weekday in each past week, in any order.
    ///   - count: How many hours the day has: 24, or one more or less when the clocks change.
    package init?(past: [[Int64]], hours count: Int) {
        let known = past.filter { day in day.contains { $0 > 0 } }
        guard known.count >= Self.leastWeeks else { return nil }
        basis = known.count
        hours = (0..<count).map { hour in
            let seen = known.map { hour < $0.count ? $0[hour] : 0 }
            let (sum, weeks) = (seen.reduce(0, +), Int64(known.count))
            return Hour(
                expected: (2 * sum + weeks) / (2 * weeks),
                least: seen.min() ?? 0,
                most: seen.max() ?? 0
            )
        }
    }
}
