/// A moment that somebody said in plain words, Chinese or English, by the working calendar of the desk: 明天上午9点, in 3 working days.
package struct SpokenMoment: Hashable, Sendable {
    package let moment: Moment
    /// Whether the day that was said is closed, so that the next opening is meant.
    package let isMoved: Bool

    /// How many characters are read.
    package static let longest = 100

    /// - Throws: `Refusal` that says what was understood, when not everything was; one when the moment is over.
    package init(_ text: String, asOf now: Moment, on calendar: WorkingCalendar) throws(Refusal) {
        guard !text.isBlank else { throw .notUnderstood("") }
        guard text.count <= Self.longest else {
            throw .field("/until", "最多 \(Self.longest) 个字符", "At most \(Self.longest) characters", clause: "3.1")
        }
        let phrase = try SpokenPhrase(text)
        let reading = SpokenReading(now: now, calendar: calendar)
        guard let meant = reading.meaning(of: phrase) else { throw .notUnderstood(phrase.understood) }
        guard meant.moment > now else {
            let minutes = (meant.moment - calendar.zone.start(of: calendar.zone.date(of: meant.moment))).minutes
            let time = [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
            let day = calendar.zone.date(of: meant.moment)
            throw Refusal(
                .invalid,
                "moment-passed",
                Text(zh: "那是 \(day) \(time)，已经过去了", en: "That was \(day) \(time), which is over"),
                field: "/until",
                clause: ClauseNumber(3, 1)
            )
        }
        self = meant
    }

    init(_ moment: Moment, isMoved: Bool = false) {
        self.moment = moment
        self.isMoved = isMoved
    }
}

extension Span {
    fileprivate var minutes: Int64 { milliseconds / 60_000 }
}

extension Refusal {
    /// Says which words were understood; the others are not repeated, for they may be anything.
    static func notUnderstood(_ understood: String) -> Refusal {
        let examples = Text(
            zh: "可以说：明天上午9点、周五下午、下周一、11月30日 15:30、2小时后、3个工作日后",
            en: "Say such as: tomorrow 9am, Friday afternoon, next Monday, 30 Nov 15:30, in 2 hours, in 3 working days"
        )
        let what =
            understood.isEmpty
            ? Text(zh: "没听懂这个时间", en: "That time was not understood")
            : Text(zh: "只听懂了「\(understood)」", en: "Only \"\(understood)\" was understood")
        return Refusal(
            .invalid,
            "not-understood",
            Text(zh: "\(what.zh)。\(examples.zh)", en: "\(what.en). \(examples.en)"),
            field: "/until",
            clause: ClauseNumber(3, 1)
        )
    }
}
