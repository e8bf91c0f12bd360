/// Finds the moment that a phrase means now, by a calendar.
struct SpokenReading {
    let now: Moment
    let calendar: WorkingCalendar

    private var zone: CivilZone { calendar.zone }
    private var today: CivilDate { zone.date(of: now) }

    /// Nil when its parts do not go together or name no time.
    func meaning(of phrase: SpokenPhrase) -> SpokenMoment? {
        if let span = phrase.span { return meaning(of: span, phrase.time) }
        let days = phrase.day?.candidates(from: today, on: calendar) ?? [today, today.adding(days: 1)]
        let meant = days.compactMap { at(phrase.time, on: $0) }
        return meant.first { $0.moment > now } ?? meant.last
    }

    private func meaning(of span: SpokenSpan, _ time: SpokenTime) -> SpokenMoment? {
        let (halves, count) = (Int64(span.halves), span.halves / 2)
        switch span.unit {
        case .minutes: return alone(now + .minutes(halves / 2), time)
        case .hours: return alone(now + .minutes(halves * 30), time)
        case .workingHours:
            // A hundred working hours are a month; more is no snooze, and need not be counted out.
            return alone(calendar.advance(now, by: .minutes(min(halves, 2_000) * 30)), time)
        case .days: return later(today.adding(days: count), time)
        case .weeks: return later(today.adding(days: count * 7), time)
        case .months: return later(today.adding(months: count), time)
        case .workingDays:
            let day = calendar.workingDay(min(count, 1_000), after: today)
            return at(time, on: day)
        }
    }

    /// A span of minutes or hours has its own time of the day.
    private func alone(_ moment: Moment, _ time: SpokenTime) -> SpokenMoment? {
        time.isEmpty ? SpokenMoment(moment) : nil
    }

    /// That day at the time that was said, or at the time that it is now.
    private func later(_ day: CivilDate, _ time: SpokenTime) -> SpokenMoment? {
        if !time.isEmpty { return at(time, on: day) }
        let minute = Int((now - zone.start(of: today)).milliseconds / 60_000)
        return SpokenMoment(zone.moment(on: day.dayNumber, minute: minute))
    }

    /// The time that was said on that day; without one when the desk opens next from that day on.
    private func at(_ time: SpokenTime, on day: CivilDate) -> SpokenMoment? {
        if !time.isEmpty {
            let minute = time.minute(among: calendar.hours(on: day.dayNumber))
            return minute.map { SpokenMoment(zone.moment(on: day.dayNumber, minute: $0)) }
        }
        if calendar.isAlways { return SpokenMoment(zone.moment(on: day.dayNumber, minute: 9 * 60)) }
        let opening = calendar.nextOpening(after: zone.start(of: day))
        return SpokenMoment(opening, isMoved: zone.date(of: opening) != day)
    }
}
