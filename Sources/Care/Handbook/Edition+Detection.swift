extension Edition {
    /// How far back a contact about the same matter counts as the same (handbook 2.1): the window of the rule that opens `urge`.
    package func duplicateWindow(in calendar: WorkingCalendar, before moment: Moment) -> Span {
        for rule in rules.values {
            if case .detection(let detection) = rule.kind, detection.opens == "urge" {
                return detection.within.due(from: moment, in: calendar) - moment
            }
        }
        return .hours(72)
    }
}
