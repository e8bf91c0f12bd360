import Care
import CareStore

extension BulkDeed {
    /// Folds a bulk deed; nil when its stream is empty.
    init?(_ id: String, _ rows: [JournalRow]) throws {
        let codec = EntryCodec()
        let entries = try rows.map { try codec.entry($0, as: BulkEvent.self) }
        guard let first = entries.first else { return nil }
        guard var bulk = BulkDeed(id: id, began: first) else {
            throw JournalFault.unreadable(seq: rows[0].seq, "no bulk deed begins with \(rows[0].type)")
        }
        for entry in entries.dropFirst() { bulk.apply(entry) }
        self = bulk
    }

    func row() -> BulkRow {
        let counts = counts
        var content = JSONText(capacity: 256)
        content.object { order.write(to: &$0) }
        return BulkRow(
            id: id,
            owner: owner,
            isOpen: isOpen,
            key: key?.word,
            content: content.text,
            done: Int64(counts.done),
            same: Int64(counts.same),
            refused: Int64(counts.refused),
            pending: Int64(counts.pending),
            version: Int64(version),
            begunAt: begunAt.milliseconds,
            changedAt: changedAt.milliseconds
        )
    }
}

extension BulkRow {
    /// What is done to each ticket.
    package func order() throws -> BulkOrder { try BulkOrder(BodyFields(Array(content.utf8))) }
}
