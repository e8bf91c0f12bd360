import Care
import CareDesk

/// Makes the two forms by which an alarm is answered; what was typed into the one that was refused stays in it.
struct AlarmForms {
    let known: MatterCase<Alarm>
    let doing: AlarmDoing
    let words: Words

    var acknowledging: AlarmForm {
        let fields = fields(of: .acknowledgement)
        return form(
            .acknowledgement,
            [fields(.area, "note", "alarmNote", .init(hint: "alarmNoteHint", isRequired: true))],
            "alarmDo"
        )
    }

    var escalating: AlarmForm {
        let fields = fields(of: .breach)
        let classes = [LeakClass.ordinary, .criticalInfrastructure].map { (value: $0.rawValue, label: words[$0.name]) }
        return form(
            .breach,
            [
                fields(.select, "subjectClass", "alarmClass", .init(options: classes)),
                fields(.area, "words", "alarmWords", .init(hint: "alarmNoteHint", isRequired: true)),
            ],
            "alarmEscalateDo"
        )
    }

    private func fields(of section: AlarmDoing.Section) -> Fields {
        let isIt = doing.section == section
        return Fields(
            words: words,
            prefix: section.rawValue,
            form: isIt ? doing.form : Form(),
            refusal: isIt ? doing.refusal : nil
        )
    }

    private func form(_ section: AlarmDoing.Section, _ fields: [FieldView], _ button: String) -> AlarmForm {
        AlarmForm(
            action: "/alarms/\(known.content.number)/\(section.rawValue)",
            key: Pages.newKey(),
            version: String(known.matter.version),
            fields: fields,
            button: words[button]
        )
    }
}
