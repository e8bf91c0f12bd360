import Care
import CareStore
import Foundation

extension Desk {
    /// Notes a backup that lies in its folder and was read back (handbook 7.3).
    package func noteBackup(_ backup: BackupReader, by actor: Actor) async throws {
        try actor.demand(.backUp)
        let manifest = backup.manifest
        let row = BackupRows.Row(
            id: manifest.id,
            place: backup.folder.path,
            madeAt: clock().milliseconds,
            madeBy: actor.name,
            newestSeq: manifest.newestSeq,
            bytes: manifest.bytes
        )
        let made = BackupEvent.Made(
            place: row.place,
            newestSeq: row.newestSeq,
            head: manifest.head,
            bytes: row.bytes
        )
        try await append(to: "backup/\(manifest.id)", by: actor) { (known: [JournalEntry<BackupEvent>]) in
            known.isEmpty ? [.made(made)] : []
        } rows: { connection, _ in
            try BackupRows.insert(row, into: connection)
        }
    }

    /// Notes that a backup was brought back and verified: the evidence for the quarterly drill (handbook 7.3, R-7.3-06; docs/decisions/0028).
    package func noteRestoration(
        of backup: BackupReader,
        _ purpose: BackupEvent.Restored.Purpose,
        found: BackupBench.Findings,
        by actor: Actor
    ) async throws {
        try actor.demand(.backUp)
        let id = backup.manifest.id
        let now = clock().milliseconds
        let restored = BackupEvent.Restored(
            purpose: purpose,
            newestSeq: found.newestSeq,
            events: Int64(found.events),
            tickets: Int64(found.tickets)
        )
        try await append(to: "backup/\(id)", by: actor) { (_: [JournalEntry<BackupEvent>]) in
            [.restored(restored)]
        } rows: { connection, _ in
            try BackupRows.markRestored(id, at: now, in: connection)
        }
        try await noteTrial(of: id, by: actor)
    }

    /// Destroys again, in what was restored, the keys that were destroyed after the backup was made (handbook 7.4).
    package func shredAgain(_ customers: [String], from backup: BackupReader, by actor: Actor) async throws {
        try actor.demand(.backUp)
        if customers.isEmpty { return }
        let moment = clock()
        try await append(to: "backup/\(backup.manifest.id)", by: actor) { (_: [JournalEntry<BackupEvent>]) in
            [.reshredded(.init(customers: customers))]
        } rows: { connection, _ in
            for known in try Customers.find(ids: customers, in: connection) where known.wrappedKey != nil {
                let why = "restored from backup \(backup.manifest.id)"
                _ = try self.erase(known.id, because: why, at: moment, by: actor, in: connection)
            }
        }
        for customer in customers { keyRing.forget(customer, isDestroyed: true) }
    }

    /// The newest backups that were made of this desk.
    package func backups(limit: Int = 200) async throws -> [BackupRows.Row] {
        try await database.read { try BackupRows.newest(Int64(limit), in: $0) }
    }
}
