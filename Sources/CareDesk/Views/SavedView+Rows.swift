import Care
import CareStore
import Foundation

extension SavedView {
    /// Folds a view; nil when its stream is empty.
    init?(_ id: String, _ rows: [JournalRow]) throws {
        let codec = EntryCodec()
        let entries = try rows.map { try codec.entry($0, as: ViewEvent.self) }
        guard let first = entries.first else { return nil }
        guard var view = SavedView(id: id, began: first) else {
            throw JournalFault.unreadable(seq: rows[0].seq, "no view begins with \(rows[0].type)")
        }
        for entry in entries.dropFirst() { view.apply(entry) }
        self = view
    }

    init(_ row: ViewRow) throws {
        self.init(
            id: row.id,
            owner: row.owner,
            content: try JSONDecoder().decode(ViewContent.self, from: Data(row.content.utf8)),
            version: Int(row.version),
            openedAt: Moment(milliseconds: row.openedAt),
            changedAt: Moment(milliseconds: row.changedAt)
        )
    }

    func row() throws -> ViewRow {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return ViewRow(
            id: id,
            owner: owner,
            sharing: content.sharing.word,
            content: String(decoding: try encoder.encode(content), as: UTF8.self),
            version: Int64(version),
            openedAt: openedAt.milliseconds,
            changedAt: changedAt.milliseconds
        )
    }

    func write(to connection: any Connection) throws {
        if isEnded {
            try ViewRows.remove(id, in: connection)
        } else {
            try ViewRows.upsert(try row(), in: connection)
        }
    }
}

extension ViewContent.Sharing {
    /// How rows and the interface call it.
    package var word: String {
        switch self {
        case .own: "own"
        case .team: "team"
        case .all: "all"
        }
    }
}
