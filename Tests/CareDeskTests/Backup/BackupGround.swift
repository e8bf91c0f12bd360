import Care
import CareDesk
import CareSQLite
import CareStore
import Foundation

/// A desk with a ticket, and a folder for its backups.
struct BackupGround {
    let open: OpenDesk
    let shelf: BackupShelf
    let key: MasterKey
    let bench = BackupBench { try SQLiteDatabase(path: $0, durability: .relaxed) }

    init() async throws {
        open = try await OpenDesk()
        key = try MasterKey(bytes: open.keyBytes)
        shelf = BackupShelf(
            FileManager.default.temporaryDirectory.appending(path: "backups-\(UUID().uuidString)").path
        )
        try shelf.makeFolder()
        _ = try await open.desk.accept(.brokenFibre(), by: .lin)
    }

    /// Small chunks, so that even a small database has many.
    func make(chunkBytes: Int = 4_096) async throws -> BackupReader {
        let maker = BackupMaker(open.desk, program: "test", bench: bench, chunkBytes: chunkBytes)
        return try await maker.make(in: shelf, by: .wei) { _, _, _ in }
    }

    func restoration(of backup: BackupReader) -> Restoration {
        Restoration(backup, key: key, bench: bench, open.desk.settings.timeZone, surroundings)
    }

    var surroundings: Desk.Surroundings {
        let clock = open.clock
        return Desk.Surroundings(
            clock: { clock.moment },
            randomness: { UInt64.random(in: .min ... .max) },
            logger: open.desk.logger
        )
    }

    func restoredPath() -> String { shelf.folder.appending(path: "restored.db").path }

    func end() { try? FileManager.default.removeItem(at: shelf.folder) }
}

extension Actor {
    static let wei = Actor.staff("wei", .system)
}
