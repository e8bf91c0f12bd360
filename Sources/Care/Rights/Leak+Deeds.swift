/// What may be done about a leak, and in which order.
extension Leak {
    /// The event that opens it.
    package static func finding(
        _ words: String,
        in subjectClass: LeakClass,
        by detection: String?,
        number: String
    ) -> [LeakEvent] {
        [.found(.init(number: number, subjectClass: subjectClass, words: words, detection: detection))]
    }

    package func containing(by measures: String) throws(Refusal) -> [LeakEvent] {
        try demandOpen()
        try MatterWords.demand(measures, at: "/measures", upTo: MatterWords.text)
        return [.contained(.init(measures: measures))]
    }

    /// Grades it; what was reported as grave is not made minor afterwards.
    package func grading(_ grade: LeakGrade, kinds: String, people: Int) throws(Refusal) -> [LeakEvent] {
        try demandOpen()
        try MatterWords.demand(kinds, at: "/kinds")
        guard (0...2_000_000_000).contains(people) else {
            throw .field("/people", "人数须为 0 到 20 亿", "A number of people is 0 to two thousand million", clause: "7.3")
        }
        if report != nil, !grade.isReported {
            throw .field("/grade", "已按较大以上报告，不能改为一般", "It was reported as grave and cannot be minor", clause: "7.3")
        }
        return [.graded(.init(grade: grade, kinds: kinds, people: people))]
    }

    package func reporting(to authority: String, receipt: String) throws(Refusal) -> [LeakEvent] {
        try demandOpen()
        if report != nil { throw Self.refused("already-reported", "已报告", "It was reported already") }
        try MatterWords.demand(authority, at: "/authority")
        try MatterWords.demand(receipt, at: "/receipt")
        return [.reported(.init(authority: authority, receipt: receipt))]
    }

    /// Tells the users; a notice without its three items is none (PIPL 57; R-7.3-03).
    package func notifying(_ notice: LeakNotice) throws(Refusal) -> [LeakEvent] {
        try demandUntold()
        let body = LeakEvent.Notified(
            dataAndHarm: notice.dataAndHarm,
            measures: notice.measures,
            contact: notice.contact,
            people: notice.people
        )
        if !body.missing.isEmpty {
            throw Refusal(
                .invalid,
                "notice-incomplete",
                Text(zh: "告知缺少内容", en: "The notice lacks an item"),
                field: "/\(body.missing[0])",
                clause: ClauseNumber(7, 3),
                rule: RuleID("R-7.3-03"),
                missing: body.missing
            )
        }
        try MatterWords.demand(notice.dataAndHarm, at: "/dataAndHarm", upTo: MatterWords.text)
        try MatterWords.demand(notice.measures, at: "/measures", upTo: MatterWords.text)
        try MatterWords.demand(notice.contact, at: "/contact")
        guard (0...2_000_000_000).contains(notice.people) else {
            throw .field("/people", "人数须为 0 到 20 亿", "A number of people is 0 to two thousand million", clause: "7.3")
        }
        return [.notified(body)]
    }

    /// Decides that the users are not told: lawful only when harm is averted, and only on record (PIPL 57).
    package func keepingSilence(because basis: String) throws(Refusal) -> [LeakEvent] {
        try demandUntold()
        if measures == nil {
            throw Self.refused("not-contained", "尚未止损，不能决定不告知", "It is not contained; the users cannot be left untold")
        }
        try MatterWords.demand(basis, at: "/basis", upTo: MatterWords.text)
        return [.untold(.init(basis: basis))]
    }

    /// Closes it once everything was done, with what was learnt.
    package func closing(with lessons: String) throws(Refusal) -> [LeakEvent] {
        try demandOpen()
        try MatterWords.demand(lessons, at: "/lessons", upTo: MatterWords.text)
        var missing: [String] = []
        if measures == nil { missing.append("containment") }
        if grading == nil { missing.append("grade") }
        if grading?.grade.isReported == true, report == nil { missing.append("report") }
        if notice == nil, silence == nil { missing.append("notice") }
        guard missing.isEmpty else {
            throw Refusal(
                .wrongStage,
                "leak-incomplete",
                Text(zh: "处置未完成，不能结案", en: "Not everything was done; it cannot be closed"),
                clause: ClauseNumber(7, 3),
                missing: missing
            )
        }
        return [.closed(.init(lessons: lessons))]
    }

    private func demandUntold() throws(Refusal) {
        try demandOpen()
        if grading == nil { throw Self.refused("not-graded", "请先定级", "Grade it first") }
        if notice != nil { throw Self.refused("already-told", "已告知用户", "The users were told already") }
    }

    private func demandOpen() throws(Refusal) {
        if !isOpen { throw Self.refused("leak-closed", "已结案", "It is closed") }
    }

    private static func refused(_ code: String, _ zh: String, _ en: String) -> Refusal {
        Refusal(.wrongStage, code, Text(zh: zh, en: en), clause: ClauseNumber(7, 3))
    }
}
