extension Limit {
    /// Which of two limits asks for more, by how long they usually run.
    ///
    /// Within one unit the smaller amount is the stricter. Across units each is taken at its usual length: five working
    /// days are a week, eight working hours are a working day, a month is the twelfth part of a year of 365 days. So
    /// `5wd` (Henan) is stricter than `15d` (the nation), and `15d` is stricter than `15wd` (Chongqing). Of equal
    /// lengths the one in natural time is the stricter, for no holiday draws it out. It is a total order, for display
    /// and for choosing when the start is not yet known; with a start, ask ``strictest(of:from:in:)``.
    package func isStricter(than other: Limit) -> Bool {
        if unit == other.unit { return amount < other.amount }
        return (nominal.milliseconds, rank) < (other.nominal.milliseconds, other.rank)
    }

    /// The limit that is due first from that start: the exact answer to which one binds.
    ///
    /// Of equal dues the first in the list is taken. Nil only for an empty list.
    package static func strictest(of limits: [Limit], from start: Moment, in calendar: WorkingCalendar) -> Limit? {
        limits.map { (limit: $0, due: $0.due(from: start, in: calendar)) }.min { $0.due < $1.due }?.limit
    }

    /// Whether it can never fall due after the other, whatever the start and the holidays: what an edition must show
    /// against a legal limit.
    ///
    /// Certain is only what holds for every start. The n-th working day never comes before the n-th natural day. A
    /// working day is taken to come at the latest as if only two days in three worked, plus two weeks for the longest
    /// holiday. Nothing bounds working hours but more of them. When it cannot be certain, the answer is no, and the
    /// edition must write the limit in the unit of the law.
    package func isNeverLooser(than other: Limit) -> Bool {
        if unit == other.unit { return amount <= other.amount }
        if let days = dayCount, let otherDays = other.dayCount { return days.upperBound <= otherDays.lowerBound }
        guard let longest, let shortest = other.shortest else { return false }
        return longest <= shortest
    }

    /// How long it lasts on an ordinary stretch of the calendar.
    package var nominal: Span {
        let count = Int64(amount)
        return switch unit {
        case .seconds: .seconds(count)
        case .minutes: .minutes(count)
        case .hours: .hours(count)
        case .days: .days(count)
        case .workingDays: .hours(count * 168 / 5)
        case .workingHours: .minutes(count * 252)
        case .months: Span(milliseconds: Span.days(365).milliseconds * count / 12)
        case .years: .days(count * 365)
        }
    }

    /// The order in which equal lengths bind.
    private var rank: Int {
        Unit.allCases.firstIndex(of: unit) ?? 0
    }

    /// How many days after the starting day it ends, at least and at most; nil for limits that do not end with a day.
    private var dayCount: ClosedRange<Int>? {
        switch unit {
        case .days: amount...amount
        case .workingDays: amount...(amount * 3 / 2 + 14)
        case .months: (amount * 30 - amount / 6 - 3)...(amount * 31)
        case .years: (amount * 365)...(amount * 366)
        case .seconds, .minutes, .hours, .workingHours: nil
        }
    }

    /// The least time that can pass: a start just before midnight leaves none of the starting day, and an hour may be
    /// lost to summer time.
    private var shortest: Span? {
        if let dayCount { return .hours(Int64(dayCount.lowerBound) * 24 - 1) }
        return unit == .workingHours ? .hours(Int64(amount)) : nominal
    }

    /// The most time that can pass: a start at midnight has the whole starting day before it, and summer time may give
    /// an hour.
    private var longest: Span? {
        if let dayCount { return .hours(Int64(dayCount.upperBound) * 24 + 25) }
        return unit == .workingHours ? nil : nominal
    }
}
