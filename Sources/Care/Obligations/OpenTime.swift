/// The stretches of open time from a moment on, in order and without end; neither empty nor overlapping.
///
/// A night shift may reach into a day that has its own hours. What two stretches share is counted once, with the
/// earlier.
struct OpenTime: Sequence, IteratorProtocol {
    private let calendar: WorkingCalendar
    private var day: Int
    private var hours: ArraySlice<OpenHours>
    private var reached: Moment

    init(_ calendar: WorkingCalendar, from moment: Moment) {
        self.calendar = calendar
        reached = moment
        let today = calendar.zone.date(of: moment).dayNumber
        day = calendar.crossesMidnight ? today - 1 : today
        hours = calendar.hours(on: day)[...]
    }

    mutating func next() -> (opens: Moment, closes: Moment)? {
        while true {
            while let stretch = hours.popFirst() {
                let closes = calendar.zone.moment(on: day, minute: stretch.closes)
                if closes <= reached { continue }
                let opens = Swift.max(reached, calendar.zone.moment(on: day, minute: stretch.opens))
                if closes <= opens { continue }
                reached = closes
                return (opens, closes)
            }
            day += 1
            hours = calendar.hours(on: day)[...]
        }
    }
}
