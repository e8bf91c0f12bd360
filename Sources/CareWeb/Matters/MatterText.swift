import Care
import CareDesk
import CareStore

/// Writes a matter as the interface shows it: the head and the duties of every kind, and between them what the kind adds.
struct MatterText: Sendable {
    let stamp: TimeStamp
    let language: Language
    /// The moment as of which clocks are read.
    let moment: Moment

    func write<Content: MatterContent>(
        _ known: MatterCase<Content>,
        to json: inout JSONText,
        _ own: (Content, inout JSONText) -> Void
    ) {
        let matter = known.matter
        json.object { json in
            json.member("number", matter.content.number)
            json.member("status", matter.content.status)
            json.member("isOpen", matter.isOpen)
            json.member("openedAt", stamp(matter.openedAt))
            json.member("changedAt", stamp(matter.changedAt))
            own(matter.content, &json)
            json.array("obligations", matter.obligations.all) { write($1, under: known.rulebook.edition, to: &$0) }
            json.array("history", known.entries) { json, entry in
                json.object { json in
                    json.member("version", entry.version)
                    json.member("at", stamp(entry.at))
                    json.member("type", type(of: entry.event.body).type)
                    json.member("actor", entry.actor.description)
                }
            }
            json.member("edition", matter.edition)
            json.member("version", matter.version)
        }
    }

    func write(_ row: MatterRow, to json: inout JSONText) {
        json.object { json in
            json.member("number", row.number)
            json.member("status", row.status)
            json.member("sort", row.sort)
            json.member("isOpen", row.isOpen)
            json.member("openedAt", stamp(Moment(milliseconds: row.openedAt)))
            json.nullable("dueAt", row.dueAt.map { stamp(Moment(milliseconds: $0)) })
            json.member("version", Int(row.version))
        }
    }

    private func write(_ duty: Obligation, under edition: Edition, to json: inout JSONText) {
        let rule = edition.rules[duty.rule]
        json.object { json in
            json.member("rule", duty.rule.rawValue)
            json.nullable("clause", rule?.clause.description)
            json.nullable("title", rule?.title.in(language))
            json.member("ordinal", duty.ordinal)
            json.member("state", duty.state.rawValue)
            json.member("openedAt", stamp(duty.openedAt))
            json.nullable("dueAt", duty.due(asOf: moment).map { stamp($0) })
            json.nullable("settledAt", duty.settledAt.map { stamp($0) })
            json.nullable("percent", duty.clock.map { $0.percent(asOf: duty.settledAt ?? moment) })
            json.member("isLegal", duty.isLegal)
            json.nullable("evidence", duty.evidence)
            json.member("source", duty.source.document.in(language))
        }
    }
}
