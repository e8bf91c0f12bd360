import Care
import CareDesk

extension AlarmView {
    init(_ known: MatterCase<Alarm>, _ doing: AlarmDoing, for actor: Actor, in visit: Visit) {
        let (words, alarm) = (visit.words, known.content)
        let edition = known.rulebook.edition
        let rule = edition.rules[alarm.rule]
        number = alarm.number
        title = rule.map { words[$0.title] } ?? alarm.rule.rawValue
        clause = rule?.clause.description ?? "7.2"
        status = words[alarm.state.name]
        tone = alarm.isOpen ? "warn" : ""
        let role = alarm.role.map { " \(words[$0.name])" } ?? ""
        facts = [
            Fact(label: words["alarmPerson"], value: alarm.person + role),
            Fact(label: words["alarmRule"], value: alarm.rule.rawValue),
            Fact(label: words["alarmCount"], value: String(alarm.count)),
            Fact(label: words["alarmEntries"], value: "\(alarm.first)–\(alarm.last)"),
            Fact(label: words["alarmRaised"], value: visit.wording.dateTime(known.matter.openedAt)),
        ]
        note = alarm.note
        breach = alarm.leak
        clocks = known.matter.obligations.all.filter { $0.state != .void }.map {
            ClockView($0, under: edition, in: visit)
        }
        history = known.entries.map { entry in
            Happening(
                at: visit.wording.near(entry.at),
                by: entry.actor.kind == .desk ? words[entry.actor.role.name] : entry.actor.name,
                what: words["alarm_\(Self.happening(entry.event))"]
            )
        }
        log = actor.role.may(.readAccessLog) ? "/access?person=\(Pages.encoded(alarm.person))" : nil
        refusal = doing.refusal.map { RefusalView($0, in: words) }
        let forms = AlarmForms(known: known, doing: doing, words: words)
        let mayAnswer = actor.role.may(.answerAlarms)
        acknowledging = mayAnswer && alarm.isOpen ? forms.acknowledging : nil
        escalating = mayAnswer && alarm.leak == nil ? forms.escalating : nil
    }

    private static func happening(_ entry: MatterEntry<AlarmEvent>) -> String {
        switch entry {
        case .own(.raised): "raised"
        case .own(.acknowledged): "acknowledged"
        case .own(.escalated): "escalated"
        case .warned, .breached, .escalated: "timekeeper"
        }
    }
}
