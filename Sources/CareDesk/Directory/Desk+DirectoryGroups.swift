import Care
import CareStore
import Foundation

/// The directory's groups: named sets of people, kept for it, that grant nothing (docs/decisions/0033).
extension Desk {
    static let groupKind = "group"

    /// All groups by identifier; whoever has left is in none.
    package func directoryGroups() async throws -> [DirectoryGroup] {
        try await database.read { connection in
            let names = try StaffRows.names(in: connection)
            return try DirectoryGroupRows.all(in: connection).map { try DirectoryGroup($0, among: names) }
        }
    }

    /// - Throws: `Refusal` of kind `notFound`.
    package func directoryGroup(_ id: String) async throws -> DirectoryGroup {
        try await database.read { connection in
            guard let row = try DirectoryGroupRows.find(id, in: connection) else { throw Refusal.gone(from: "Group") }
            return try DirectoryGroup(row, among: StaffRows.names(in: connection))
        }
    }

    package func openGroup(_ content: DirectoryGroup.Content, by actor: Actor) async throws -> DirectoryGroup {
        let id = ids.next(at: clock())
        return try await settledGroup(id, by: actor, request: DeedRequest()) { _, names, connection in
            guard try DirectoryGroupRows.count(in: connection) < DirectoryGroup.most else {
                throw Refusal(
                    .limit,
                    "too-many-groups",
                    Text(zh: "最多 \(DirectoryGroup.most) 个组", en: "There are at most \(DirectoryGroup.most) groups")
                )
            }
            try content.demandMembers(among: names)
            return try DirectoryGroup.opening(content, by: actor)
        }
    }

    /// Brings a group to what the directory says, given what it said before; as ``followDirectory(_:by:request:change:)`` does for people.
    package func followGroup(
        _ id: String,
        by actor: Actor,
        request: DeedRequest,
        change: @escaping @Sendable (DirectoryGroup.Content) throws -> DirectoryGroup.Content
    ) async throws -> DirectoryGroup {
        try await settledGroup(id, by: actor, request: request) { known, names, _ in
            guard let known else { throw Refusal.gone(from: "Group") }
            var content = known.content
            content.members.formIntersection(names)
            content = try change(content)
            try content.demandMembers(among: names)
            return try known.following(content, by: actor)
        }
    }

    package func endGroup(_ id: String, by actor: Actor, request: DeedRequest) async throws {
        _ = try await settledGroup(id, by: actor, request: request) { known, _, _ in
            guard let known else { throw Refusal.gone(from: "Group") }
            return try known.ending(by: actor)
        }
    }

    private typealias GroupDecision =
        @Sendable (DirectoryGroup?, _ names: Set<String>, any Connection) throws -> [DirectoryGroupEvent]

    /// Event, row and note in one transaction; groups take turns with people, for they name them.
    private func settledGroup(
        _ id: String,
        by actor: Actor,
        request: DeedRequest,
        decide: @escaping GroupDecision
    ) async throws -> DirectoryGroup {
        let (now, stream, address) = (clock(), Self.stream(ofGroup: id), AccessTrail.current?.address)
        let (group, seq) = try await retried { connection -> (DirectoryGroup, Int64?) in
            try connection.takeTurn(in: "people")
            let rows = try Journal.stream(stream, in: connection)
            let known = try DirectoryGroup(id, rows)
            try known?.demand(version: request.expectedVersion)
            let names = try StaffRows.names(in: connection)
            let events = try decide(known, names, connection)
            if let known, events.isEmpty { return (known, nil) }
            let moment = max(now, known?.changedAt ?? now)
            let new = try self.rows(of: events, after: rows, in: stream, by: actor, at: moment)
            guard let after = try DirectoryGroup(id, rows + new) else { throw Refusal.gone(from: "Group") }
            try after.write(to: connection)
            for row in new {
                var note = AccessNote.administered(stream, row.type, by: actor)
                note.address = address
                try self.accessLog.add(note, in: connection)
            }
            return (after, try Journal.append(new, to: connection).last)
        }
        if let seq { announcer.announce(seq) }
        return group
    }

    static func stream(ofGroup id: String) -> String { "\(groupKind)/\(id)" }
}

extension DirectoryGroup {
    /// Folds a group; nil when its stream is empty.
    init?(_ id: String, _ rows: [JournalRow]) throws {
        let codec = EntryCodec()
        let entries = try rows.map { try codec.entry($0, as: DirectoryGroupEvent.self) }
        guard let first = entries.first else { return nil }
        guard var group = DirectoryGroup(id: id, began: first) else {
            throw JournalFault.unreadable(seq: rows[0].seq, "no group begins with \(rows[0].type)")
        }
        for entry in entries.dropFirst() { group.apply(entry) }
        self = group
    }

    /// The row that follows; one that has ended has none.
    func row() throws -> DirectoryGroupRow {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        return DirectoryGroupRow(
            id: id,
            name: content.displayName,
            externalID: content.externalID ?? "",
            members: String(decoding: try encoder.encode(content.members.sorted()), as: UTF8.self),
            version: Int64(version),
            openedAt: openedAt.milliseconds,
            changedAt: changedAt.milliseconds
        )
    }

    func write(to connection: any Connection) throws {
        if isEnded {
            try DirectoryGroupRows.remove(id, in: connection)
        } else {
            try DirectoryGroupRows.upsert(try row(), in: connection)
        }
    }

    /// The group as its row has it, without those who are not among these.
    fileprivate init(_ row: DirectoryGroupRow, among names: Set<String>) throws {
        let members = try JSONDecoder().decode([String].self, from: Data(row.members.utf8))
        self.init(
            id: row.id,
            content: Content(
                displayName: row.name,
                externalID: row.externalID.isEmpty ? nil : row.externalID,
                members: Set(members).intersection(names)
            ),
            version: Int(row.version),
            openedAt: Moment(milliseconds: row.openedAt),
            changedAt: Moment(milliseconds: row.changedAt)
        )
    }

    fileprivate func demand(version: Int?) throws(Refusal) {
        guard let version, version != self.version else { return }
        throw .stale(Text(zh: "组", en: "The group"), seen: version, now: self.version)
    }
}

extension DirectoryGroup.Content {
    /// Refuses members who are nobody here.
    fileprivate func demandMembers(among names: Set<String>) throws(Refusal) {
        guard let stranger = members.subtracting(names).min() else { return }
        let shown = stranger.prefix(40)
        throw .field("/members", "没有用户 \(shown)", "There is nobody called \(shown)")
    }
}
