/// What may be done about an alarm.
extension Alarm {
    /// The event that raises it.
    package static func raising(_ finding: AccessFinding, number: String) -> [AlarmEvent] {
        [
            .raised(
                .init(
                    number: number,
                    rule: finding.rule,
                    person: finding.person.name,
                    role: finding.person.role.rawValue,
                    count: finding.count,
                    first: finding.entries.lowerBound,
                    last: finding.entries.upperBound
                )
            )
        ]
    }

    /// Says what it was; never by the person whose looks they were.
    package func acknowledging(with note: String, by actor: Actor) throws(Refusal) -> [AlarmEvent] {
        try demandAnother(actor)
        try MatterWords.demand(note, at: "/note", upTo: MatterWords.text)
        if state != .raised { throw Self.refused("alarm-answered", "报警已处理", "The alarm was answered already") }
        return [.acknowledged(.init(note: note))]
    }

    /// Whether it may become a leak, also after it was acknowledged.
    package func demandEscalation(by actor: Actor) throws(Refusal) {
        try demandAnother(actor)
        if let leak {
            throw Self.refused("alarm-escalated", "报警已转为泄露 \(leak)", "The alarm became leak \(leak) already")
        }
    }

    /// Becomes a leak.
    package func escalating(to leak: String, by actor: Actor) throws(Refusal) -> [AlarmEvent] {
        try demandEscalation(by: actor)
        return [.escalated(.init(leak: leak))]
    }

    private func demandAnother(_ actor: Actor) throws(Refusal) {
        guard actor.name == person, actor.kind == .staff else { return }
        throw Refusal(
            .forbidden,
            "own-alarm",
            Text(zh: "报警涉及您本人，须由他人处理", en: "The alarm is about yourself; somebody else answers it"),
            clause: ClauseNumber(7, 2)
        )
    }

    private static func refused(_ code: String, _ zh: String, _ en: String) -> Refusal {
        Refusal(.wrongStage, code, Text(zh: zh, en: en), clause: ClauseNumber(7, 2))
    }
}
