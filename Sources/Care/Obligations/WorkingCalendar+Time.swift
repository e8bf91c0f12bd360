extension WorkingCalendar {
    /// Whether the desk is open: from the minute of opening, and no longer at the minute of closing.
    package func isOpen(at moment: Moment) -> Bool {
        nextOpening(after: moment) == moment
    }

    /// When the desk next works: the moment itself while it is open, else the next opening.
    package func nextOpening(after moment: Moment) -> Moment {
        if isAlways { return moment }
        var time = OpenTime(self, from: moment)
        return time.next()?.opens ?? moment
    }

    /// The moment by which so much working time has passed.
    ///
    /// Work that just fills a stretch ends with it, at 18:00 and not at 08:30 the next morning. No working time passes
    /// at once, whether the desk is open or not.
    package func advance(_ moment: Moment, by span: Span) -> Moment {
        if isAlways || span <= .zero { return max(moment, moment + span) }
        var left = span
        for stretch in OpenTime(self, from: moment) {
            let length = stretch.closes - stretch.opens
            if length >= left { return stretch.opens + left }
            left = left - length
        }
        return moment
    }

    /// The working time between two moments; negative when the order is reversed.
    package func elapsed(from start: Moment, to end: Moment) -> Span {
        if isAlways { return end - start }
        if end < start { return .zero - elapsed(from: end, to: start) }
        var total = Span.zero
        for stretch in OpenTime(self, from: start) {
            if stretch.opens >= end { break }
            total = total + (min(stretch.closes, end) - stretch.opens)
        }
        return total
    }

    /// Whether some hours begin on that day.
    package func isWorkingDay(_ date: CivilDate) -> Bool {
        !hours(on: date.dayNumber).isEmpty
    }

    /// The `count`-th working day after the date, which does not count itself (Civil Code 201).
    package func workingDay(_ count: Int, after date: CivilDate) -> CivilDate {
        var day = date.dayNumber
        var left = count
        while left > 0 {
            day += 1
            if !hours(on: day).isEmpty { left -= 1 }
        }
        return CivilDate(dayNumber: day)
    }
}
