import Care
import CareDesk
import CareStore

extension DeedForms {
    /// The other open tickets of the customer, each with what becomes of it.
    func mergeFields(_ fields: Fields) -> [FieldView] {
        let options = mergeable.map { row in
            let choice = MergerChoice(row, beside: ticket)
            let category = Category(rawValue: row.category).map { visit.words[$0.name] } ?? row.category
            return (
                value: choice.value,
                label: visit.words[
                    choice.isInto ? "mergeInto" : "mergeFrom",
                    row.number,
                    category,
                    visit.wording.near(Moment(milliseconds: row.receivedAt))
                ]
            )
        }
        return [fields(.select, "ticket", "mergeTicketLabel", .init(start: options[0].value, options: options))]
    }

    /// The tickets that came into this one; none when it is the one that went into another.
    func unmergeFields(_ fields: Fields) -> [FieldView] {
        if ticket.absorbed.isEmpty { return [] }
        let options = ticket.absorbed.map { (value: $0.number, label: $0.number) }
        return [fields(.select, "ticket", "linkedTicketLabel", .init(start: options[0].value, options: options))]
    }

    /// What a merger does, sentence by sentence.
    func points(of preview: MergerPreview) -> [String] {
        let words = visit.words
        func at(_ moment: Moment?) -> String { moment.map(visit.wording.dateTime) ?? "—" }
        var points = [
            words["merge_ends", preview.number, preview.survivor],
            words["merge_messages", String(preview.messages), preview.survivor],
        ]
        if preview.tickets > 0 { points.append(words["merge_tickets", String(preview.tickets)]) }
        points += preview.duties.map { duty in
            let title = duty.title.map { words[$0] } ?? duty.rule.rawValue
            return duty.stands == nil
                ? words["merge_dutyEnds", title, at(duty.due)]
                : words["merge_dutyStands", title, at(duty.due), at(duty.stands)]
        }
        if preview.priority.before != preview.priority.after {
            points.append(words["merge_priority", preview.survivor, preview.priority.after.name])
        }
        points.append(words["merge_due", preview.survivor, at(preview.due.after)])
        if !preview.told.isEmpty {
            points.append(words["merge_told", preview.told.map(agentName).joined(separator: words["comma"])])
        }
        points.append(words["merge_undo", visit.wording.dateTime(preview.undoneUntil)])
        return points
    }
}
