import Care
import CareDesk
import CareStore

/// Writes bulk deeds: what is done, how far it came, and each ticket with what became of it.
struct BulkText {
    let stamp: TimeStamp
    let language: Language

    func write(_ preview: BulkPreview, to json: inout JSONText) {
        json.object { json in
            write(preview.order, to: &json)
            write(preview.counts, to: &json)
            json.member("isWhole", preview.isWhole)
            write(preview.items, to: &json)
        }
    }

    func write(_ bulk: BulkDeed, mayUndo: Bool, to json: inout JSONText) {
        json.object { json in
            json.member("id", bulk.id)
            write(bulk.order, to: &json)
            json.member("isOpen", bulk.isOpen)
            json.member("isGivenUp", bulk.isGivenUp)
            json.member("mayUndo", mayUndo)
            write(bulk.counts, to: &json)
            json.member("begunAt", stamp(bulk.begunAt))
            json.member("changedAt", stamp(bulk.changedAt))
            write(bulk.items, to: &json)
        }
    }

    /// A bulk deed in a list, without its tickets.
    func write(_ row: BulkRow, _ order: BulkOrder, to json: inout JSONText) {
        json.object { json in
            json.member("id", row.id)
            write(order, to: &json)
            json.member("isOpen", row.isOpen)
            write(row.counts, to: &json)
            json.member("begunAt", stamp(Moment(milliseconds: row.begunAt)))
            json.member("changedAt", stamp(Moment(milliseconds: row.changedAt)))
        }
    }

    private func write(_ order: BulkOrder, to json: inout JSONText) {
        json.object("order") { json in
            if case .snooze(let until) = order {
                json.member("deed", order.kind.rawValue)
                json.member("until", stamp(until))
            } else {
                order.write(to: &json)
            }
        }
    }

    private func write(_ counts: BulkCounts, to json: inout JSONText) {
        json.object("counts") { json in
            json.member("tickets", counts.all)
            json.member("done", counts.done)
            json.member("same", counts.same)
            json.member("refused", counts.refused)
            json.member("pending", counts.pending)
        }
    }

    private func write(_ items: [BulkItem], to json: inout JSONText) {
        json.array("items", items) { json, item in
            json.object { json in
                json.member("number", item.ticket)
                json.member("seen", item.seen)
                switch item.outcome {
                case nil: json.member("outcome", "pending")
                case .same: json.member("outcome", "same")
                case .done(let before, let after):
                    json.member("outcome", "done")
                    json.member("before", before)
                    json.member("after", after)
                case .refused(let refusal):
                    json.member("outcome", "refused")
                    json.object("refusal") { write(refusal, to: &$0) }
                }
            }
        }
    }

    private func write(_ refusal: Refusal, to json: inout JSONText) {
        json.member("code", refusal.code)
        json.member("detail", refusal.message.in(language))
        json.optional("field", refusal.field)
        json.optional("clause", refusal.clause?.description)
        json.optional("rule", refusal.rule?.rawValue)
        if !refusal.missing.isEmpty { json.member("missing", refusal.missing) }
    }
}

extension BulkRow {
    var counts: BulkCounts {
        var counts = BulkCounts()
        (counts.done, counts.same) = (Int(done), Int(same))
        (counts.refused, counts.pending) = (Int(refused), Int(pending))
        return counts
    }
}
