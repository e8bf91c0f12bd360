extension Limit {
    /// When it is due if it starts then and is never held; being done at that very moment is still in time.
    package func due(from start: Moment, in calendar: WorkingCalendar) -> Moment {
        let zone = calendar.zone
        return switch unit {
        case .seconds: start + .seconds(Int64(amount))
        case .minutes: start + .minutes(Int64(amount))
        case .hours: start + .hours(Int64(amount))
        case .workingHours: calendar.advance(start, by: .hours(Int64(amount)))
        case .days: zone.end(of: zone.date(of: start).adding(days: amount))
        case .workingDays: zone.end(of: calendar.workingDay(amount, after: zone.date(of: start)))
        case .months: zone.end(of: zone.date(of: start).adding(months: amount))
        case .years: zone.end(of: zone.date(of: start).adding(months: amount * 12))
        }
    }
}

extension CivilZone {
    /// The end of the day, 24:00, which is the first moment of the next.
    package func end(of date: CivilDate) -> Moment {
        start(of: date.adding(days: 1))
    }
}
