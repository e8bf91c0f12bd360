import Care
import CareStore

/// A matter with its journal, as it was loaded, and what the deed that left it answers.
package struct MatterCase<Content: MatterContent>: Sendable {
    package let matter: Matter<Content>
    package let rows: [JournalRow]
    package let entries: [JournalEntry<MatterEntry<Content.Event>>]
    package let rulebook: Rulebook
    /// 201 when it was opened, 200 otherwise.
    package var status = 200

    package var content: Content { matter.content }
}

extension Desk {
    /// Loads a matter by its number; personal words stay sealed.
    ///
    /// - Throws: `Refusal` of kind `notFound`.
    package func matter<Content: MatterContent>(
        _ number: String,
        of _: Content.Type = Content.self,
        in connection: any Connection
    ) throws -> MatterCase<Content> {
        let kind = Content.kind
        guard let row = try MatterRows.find(number: number, kind: kind.rawValue, in: connection) else {
            throw Refusal.noMatter(number)
        }
        return try matterCase(id: row.id, upTo: nil, in: connection)
    }

    package func matter<Content: MatterContent>(
        _ number: String,
        of content: Content.Type = Content.self
    ) async throws -> MatterCase<Content> {
        try await database.read { try self.matter(number, of: content, in: $0) }
    }

    /// Folds a matter from its journal, whole or up to a version.
    func matterCase<Content: MatterContent>(
        id: String,
        upTo version: Int64?,
        in connection: any Connection
    ) throws -> MatterCase<Content> {
        var rows = try Journal.stream(Content.kind.stream(id), in: connection)
        if let version { rows = rows.filter { $0.version <= version } }
        return try foldMatter(id: id, rows)
    }

    func foldMatter<Content: MatterContent>(id: String, _ rows: [JournalRow]) throws -> MatterCase<Content> {
        let codec = EntryCodec()
        let entries = try rows.map { try codec.entry($0, as: MatterEntry<Content.Event>.self) }
        guard let first = entries.first else { throw Refusal.noMatter(id) }
        let rulebook = try rulebook(first.edition)
        guard var matter = Matter<Content>(id: id, opened: first, under: rulebook) else {
            throw JournalFault.unreadable(seq: rows[0].seq, "no matter begins with \(rows[0].type)")
        }
        for entry in entries.dropFirst() { matter.apply(entry, under: rulebook) }
        return MatterCase(matter: matter, rows: rows, entries: entries, rulebook: rulebook)
    }

    /// The same matter with its personal words open, for whoever may read them.
    package func opened<Content: MatterContent>(
        _ known: MatterCase<Content>,
        in connection: any Connection
    ) throws -> MatterCase<Content> {
        guard let customer = known.content.customer else { return known }
        let key = try keyRing.keys(of: [customer], in: connection)[customer]
        AccessTrail.current?.opened(1, of: [customer])
        let open = { (text: PersonalText) throws -> PersonalText in try key?.open(text) ?? .shredded }
        return MatterCase(
            matter: try known.matter.mapPersonal(open),
            rows: known.rows,
            entries: try known.entries.map { $0.around(try $0.event.mapPersonal(open)) },
            rulebook: known.rulebook,
            status: known.status
        )
    }

    package func opened<Content: MatterContent>(_ known: MatterCase<Content>) async throws -> MatterCase<Content> {
        try await database.read { try self.opened(known, in: $0) }
    }
}

extension Refusal {
    /// Says the number again when it has the form of one; anything else may be somebody's name.
    package static func noMatter(_ number: String) -> Refusal {
        let isPlain = number.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "/") }
        let said = isPlain && number.count <= 40 ? number : "…"
        return Refusal(.notFound, "no-such-matter", Text(zh: "没有 \(said)", en: "There is no \(said)"))
    }
}
