import Care
import CareStore

/// Puts a desk under another master key while it works (handbook 7.3; docs/decisions/0026).
///
/// Every step is kept, so that whoever comes after a stop goes on from there.
package struct KeyRotation: Sendable {
    private let desk: Desk
    private static let batch: Int64 = 500

    /// How many keys are wrapped anew, and of how many.
    package typealias Progress = @Sendable (_ done: Int64, _ all: Int64) -> Void

    package init(_ desk: Desk) {
        self.desk = desk
    }

    /// Takes a new key into use: from now on it wraps, and the one before still opens.
    ///
    /// Goes on with a rotation to the same key that was stopped.
    ///
    /// - Throws: `Refusal` for the key that the desk is under, and while a rotation to another key is under way.
    package func begin(to new: MasterKey, by actor: Actor) async throws {
        try actor.demand(.rotateKeys)
        let known = try await desk.masterKeys()
        if let newest = known.first, newest.endedAt == nil {
            guard newest.check == new.check else { throw Refusal.rotating(to: newest.check) }
            return try await desk.learnMasterKey()
        }
        guard known.allSatisfy({ $0.check != new.check }) else { throw Refusal.usedKey(new.check) }
        let row = try successor(new)
        let begun = KeyEvent.RotationBegun(generation: row.generation, check: row.check)
        try await desk.append(to: Self.stream, by: actor) { (_: [JournalEntry<KeyEvent>]) in
            [.rotationBegun(begun)]
        } rows: { [desk] connection, _ in
            try MasterKeyRows.insert(row, into: connection)
            try desk.accessLog.add(.administered(Self.stream, "rotate", by: actor), in: connection)
        }
        try await desk.learnMasterKey()
    }

    /// When the program that runs the desk had learned the newest key; nil before.
    package func isLearned() async throws -> Bool { try await desk.masterKeys().first?.learnedAt != nil }

    /// Wraps everything anew from where the last one stopped, a few hundred at a time, so that deeds get in between.
    package func sweep(_ progress: Progress) async throws {
        guard var row = try await desk.masterKeys().first, row.endedAt == nil else { return }
        let all = try await desk.database.read { try Customers.count(in: $0) }
        progress(row.keys, all)
        while try await sweepSubjects(row) {
            try Task.checkCancellation()
            guard let newer = try await desk.masterKeys().first else { return }
            row = newer
            progress(row.keys, all)
            await Task.yield()
        }
        try await sweepRest(row.generation)
    }

    /// Takes away what the key before could open.
    package func end(by actor: Actor) async throws {
        guard let row = try await desk.masterKeys().first, row.endedAt == nil else { return }
        let now = desk.clock().milliseconds
        try await desk.append(to: Self.stream, by: actor) { (_: [JournalEntry<KeyEvent>]) in
            [.rotated(.init(generation: row.generation, keys: row.keys))]
        } rows: { [desk] connection, _ in
            try MasterKeyRows.end(row.generation, at: now, in: connection)
            try desk.accessLog.add(.administered(Self.stream, "rotated", by: actor), in: connection)
        }
    }

    private func successor(_ new: MasterKey) throws -> MasterKeyRows.Row {
        let old = desk.vault.generations.newest
        let generation = (old.number ?? 1) + 1
        let subject = KeyGeneration.subject(of: generation)
        return MasterKeyRows.Row(
            generation: generation,
            check: new.check,
            secrets: try desk.vault.secrets.wrapped(by: new),
            handover: try old.master.sealed(new.bytes, for: subject),
            heritage: try new.sealed(old.master.bytes, for: subject),
            begunAt: desk.clock().milliseconds
        )
    }

    /// Returns whether there may be more.
    private func sweepSubjects(_ row: MasterKeyRows.Row) async throws -> Bool {
        let vault = desk.vault
        return try await desk.database.write { connection in
            let subjects = try Customers.wrapped(after: row.swept, limit: Self.batch, in: connection)
            guard let last = subjects.last else { return false }
            for (id, key) in subjects {
                guard let anew = try vault.rewrapped(key, of: id) else { continue }
                try Customers.rewrap(id, anew, in: connection)
            }
            try MasterKeyRows.advance(row.generation, to: last.id, by: subjects.count, in: connection)
            return true
        }
    }

    /// Second factors and the files of exports: as many as there are people, and days of exports.
    private func sweepRest(_ generation: Int64) async throws {
        let vault = desk.vault
        try await desk.database.write { connection in
            try Desk.rewrapFactors(in: connection) { try vault.rewrapped($1, of: $0) ?? $1 }
            for (id, key) in try ExportFiles.wrapped(in: connection) {
                guard let anew = try vault.rewrapped(key, of: Export.keySubject(id)) else { continue }
                try ExportFiles.rewrap(id, anew, in: connection)
            }
        }
    }

    private static let stream = "keys/master"
}

extension Refusal {
    fileprivate static func rotating(to check: String) -> Refusal {
        Refusal(
            .conflict,
            "rotation-under-way",
            Text(
                zh: "正在更换为主密钥 \(check)；请先用该密钥完成更换",
                en: "A rotation to the master key \(check) is under way; finish it with that key"
            ),
            clause: ClauseNumber(7, 3)
        )
    }

    fileprivate static func usedKey(_ check: String) -> Refusal {
        Refusal(
            .conflict,
            "key-in-use",
            Text(zh: "主密钥 \(check) 已经用过；请换一个新密钥", en: "The master key \(check) was used before; take a new one"),
            clause: ClauseNumber(7, 3)
        )
    }
}
