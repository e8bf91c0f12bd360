import Care
import CareDesk
import CareStore

/// Says in one language what a bulk deed does and how far it came.
struct BulkSight: Sendable {
    let visit: Visit
    let queues: [String: String]

    private var words: Words { visit.words }

    /// What is done, with what it takes.
    func about(_ order: BulkOrder) -> String {
        let details: String? =
            switch order {
            case .take, .wake, .resume, .close, .undo: nil
            case .assign(let agent): agent
            case .transfer(.queue(let key), let reason): "\(queues[key] ?? key)\(words["comma"])\(reason)"
            case .transfer(.agent(let name), let reason): "\(name)\(words["comma"])\(reason)"
            case .snooze(let until): visit.wording.dateTime(until)
            case .prioritise(let priority, let reason): "\(priority.name)\(words["comma"])\(reason)"
            case .hold(let reason): words[reason.name]
            }
        return ([words[order.kind.name]] + [details].compactMap(\.self)).joined(separator: " · ")
    }

    func badge(isOpen: Bool, isGivenUp: Bool) -> (label: String, tone: String) {
        if isOpen { return (words["bulkOpen"], "warn") }
        return isGivenUp ? (words["bulkEnded"], "note") : (words["bulkFinished"], "ok")
    }

    /// The counts that say anything; of what was only tried nothing is done.
    func figures(_ counts: BulkCounts, tried: Bool = false) -> [WorkbenchView.Figure] {
        let done = tried ? "bulkDoable" : "bulkDone"
        let all = [
            (done, counts.done, "is-ok"), ("bulkSame", counts.same, ""),
            ("bulkRefused", counts.refused, counts.refused > 0 ? "is-danger" : ""), ("bulkLeft", counts.pending, ""),
        ]
        return all.filter { $0.1 > 0 || $0.0 == done }
            .map { .init(label: words[$0.0], value: String($0.1), tone: $0.2) }
    }

    /// What the desk refused, by its words, the most frequent first.
    func groups(_ items: [BulkItem]) -> [BulkGroup] {
        var order: [String] = []
        var found: [String: (refusal: Refusal, numbers: [String])] = [:]
        for item in items {
            guard case .refused(let refusal) = item.outcome else { continue }
            let message = said(refusal)
            if found[message] == nil { order.append(message) }
            found[message, default: (refusal, [])].numbers.append(item.ticket)
        }
        let sorted = order.enumerated().sorted { left, right in
            let counts = (found[left.element]?.numbers.count ?? 0, found[right.element]?.numbers.count ?? 0)
            return counts.0 == counts.1 ? left.offset < right.offset : counts.0 > counts.1
        }
        return sorted.compactMap { _, message in
            found[message].map { group in
                BulkGroup(
                    message: message,
                    clause: group.refusal.clause?.description,
                    count: words["bulkTickets", String(group.numbers.count)],
                    numbers: group.numbers.map { .init(number: $0) }
                )
            }
        }
    }

    /// The refusal's words, with what is missing.
    private func said(_ refusal: Refusal) -> String {
        if refusal.missing.isEmpty { return words[refusal.message] }
        let missing = refusal.missing.map { words["missing_\($0)"] }.joined(separator: words["comma"])
        return words["closeLacks", missing]
    }

    func view(_ bulk: BulkDeed, by actor: Actor) -> BulkView {
        let (counts, groups) = (bulk.counts, groups(bulk.items))
        let badge = badge(isOpen: bulk.isOpen, isGivenUp: bulk.isGivenUp)
        return BulkView(
            id: bulk.id,
            heading: words["bulkTitle"],
            about: about(bulk.order),
            badge: badge.label,
            tone: badge.tone,
            isOpen: bulk.isOpen,
            reached: String(counts.all - counts.pending),
            most: String(counts.all),
            counts: figures(counts),
            groups: groups,
            hasGroups: !groups.isEmpty,
            left: words["bulkContinue", String(counts.pending)],
            mayUndo: bulk.isUndoable(by: actor, asOf: visit.now)
        )
    }

    func row(_ row: BulkRow) throws -> BulkListView.Row {
        let badge = badge(isOpen: row.isOpen, isGivenUp: row.pending > 0)
        return .init(
            address: "/bulks/\(row.id)",
            title: about(try row.order()),
            begun: visit.wording.dateTime(Moment(milliseconds: row.begunAt)),
            badge: badge.label,
            tone: badge.tone,
            summary: figures(row.counts).map { "\($0.label) \($0.value)" }.joined(separator: words["comma"])
        )
    }
}
