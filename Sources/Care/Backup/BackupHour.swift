/// The time of the wall clock at which a backup is made every day (handbook 7.3).
package struct BackupHour: Hashable, Sendable {
    private let minutes: Int64

    /// Reads `02:00`; nil for what is no time of a day.
    package init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        let areDigits = parts.allSatisfy { $0.count == 2 && $0.allSatisfy { $0.isASCII && $0.isNumber } }
        guard parts.count == 2, areDigits, let hours = Int64(parts[0]), let minutes = Int64(parts[1]),
            hours < 24, minutes < 60
        else { return nil }
        self.minutes = hours * 60 + minutes
    }

    /// Whether the last backup is from before the last time that one was due; what was missed while nobody served is made up for.
    package func isDue(after newest: Moment?, at now: Moment, in zone: CivilZone) -> Bool {
        guard let newest else { return true }
        let today = zone.date(of: now)
        let due = moment(on: today, in: zone)
        return newest < (due <= now ? due : moment(on: today.adding(days: -1), in: zone))
    }

    private func moment(on date: CivilDate, in zone: CivilZone) -> Moment {
        zone.start(of: date) + .minutes(minutes)
    }
}
