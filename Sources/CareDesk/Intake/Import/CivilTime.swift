import Care

/// A reading of a wall clock: a day and the time of that day.
struct CivilTime: Equatable {
    var date: CivilDate
    var minute = 0
    var milliseconds = 0

    init?(date: CivilDate?, hour: Int = 0, minute: Int = 0, second: Int = 0, millisecond: Int = 0) {
        guard let date, (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else {
            return nil
        }
        self.date = date
        self.minute = hour * 60 + minute
        milliseconds = second * 1_000 + millisecond
    }

    /// Reads a text by the pieces of a pattern; nil when it does not fit them to its end.
    init?(_ text: String, by pieces: [TimeFormat.Piece]) {
        var digits = DigitScanner(text)
        var found: [TimeFormat.Unit: Int] = [:]
        for piece in pieces {
            switch piece {
            case .literal(let character):
                guard digits.skip(character) else { return nil }
            case .number(let unit, let isPadded):
                guard let number = digits.number(isPadded ? unit.digits...unit.digits : 1...unit.digits) else {
                    return nil
                }
                found[unit] = number
            }
        }
        guard digits.isAtEnd else { return nil }
        self.init(
            date: CivilDate(found[.year] ?? 0, found[.month] ?? 0, found[.day] ?? 0),
            hour: found[.hour] ?? 0,
            minute: found[.minute] ?? 0,
            second: found[.second] ?? 0,
            millisecond: found[.millisecond] ?? 0
        )
    }

    func moment(in zone: CivilZone) -> Moment {
        zone.moment(on: date.dayNumber, minute: minute) + Span(milliseconds: Int64(milliseconds))
    }
}
