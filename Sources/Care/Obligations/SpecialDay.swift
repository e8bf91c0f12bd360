/// A date on which the week does not hold: a holiday that closes, or a make-up day (调休) that opens.
package struct SpecialDay: Hashable, Sendable {
    package let date: CivilDate
    package let name: Text
    /// Empty when the day is closed.
    package let hours: [OpenHours]

    package init(_ date: CivilDate, name: Text, hours: [OpenHours] = []) {
        self.date = date
        self.name = name
        self.hours = hours
    }
}
