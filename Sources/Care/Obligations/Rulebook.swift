/// An edition with the calendars that its clocks run on: all that is needed to judge a subject.
package struct Rulebook: Sendable {
    package let edition: Edition
    private let calendars: [String: WorkingCalendar]

    package init(edition: Edition, calendars: [WorkingCalendar]) {
        self.edition = edition
        self.calendars = Dictionary(calendars.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The calendar of that name; natural time when there is none, for a clock that never runs would hide a duty.
    package func calendar(_ name: String) -> WorkingCalendar {
        calendars[name] ?? calendars["always"] ?? .always
    }
}
