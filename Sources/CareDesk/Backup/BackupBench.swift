import Care
import CareStore
import Foundation

/// Where backups are brought back and looked at: opens databases, and says how far it is.
package struct BackupBench: Sendable {
    package enum Stage: String, Sendable {
        case copying, sealing, opening, verifying
    }

    /// Hears at what stage the work is, how much of it is done, and of how much.
    package typealias Progress = @Sendable (_ stage: Stage, _ done: Int64, _ all: Int64) -> Void

    /// Opens the database at a path; which driver that is, is not known here.
    let open: @Sendable (_ path: String) throws -> any Database

    package init(open: @escaping @Sendable (_ path: String) throws -> any Database) {
        self.open = open
    }

    /// What was found in a database that was brought back.
    package struct Findings: Encodable, Equatable, Sendable {
        package let newestSeq: Int64
        package let events: Int
        package let tickets: Int
        package let anchors: Int
    }

    /// Brings a backup back into a scratch folder, verifies all of it, and takes it away again.
    ///
    /// - Throws: `BackupFault` when something does not open or does not fit.
    package func tried(
        _ backup: BackupReader,
        masterKey: MasterKey,
        beside desk: Desk,
        in scratch: URL,
        _ progress: @escaping Progress
    ) async throws -> Findings {
        try backup.demandKnownSchema()
        let path = scratch.appending(path: "restored.db")
        defer { Self.remove(path) }
        try backup.check { done, all in
            try Task.checkCancellation()
            progress(.opening, done, all * 2)
        }
        try backup.unseal(to: path) { done, all in
            try Task.checkCancellation()
            progress(.opening, all + done, all * 2)
        }
        progress(.verifying, 0, 1)
        return try await verified(path, of: backup, surroundings: desk.surroundings, masterKey)
    }

    /// Verifies a database that was brought back, and that it is the one which the manifest tells of.
    func verified(
        _ path: URL,
        of backup: BackupReader,
        surroundings: Desk.Surroundings,
        _ masterKey: MasterKey
    ) async throws -> Findings {
        let database = try open(path.path)
        do {
            let found = try await verified(database, of: backup, surroundings, masterKey)
            await database.close()
            return found
        } catch {
            await database.close()
            throw error
        }
    }

    private func verified(
        _ database: any Database,
        of backup: BackupReader,
        _ surroundings: Desk.Surroundings,
        _ masterKey: MasterKey
    ) async throws -> Findings {
        let (newest, head) = try await database.read { try JournalHead.read(in: $0) }
        guard newest == backup.manifest.newestSeq, head == backup.manifest.head else {
            throw BackupFault.differs("its newest event is \(newest), not \(backup.manifest.newestSeq), or another one")
        }
        // An older schema is brought up to date here, as it would be before a server starts.
        try await Migration.migrate(database)
        let desk = try await Desk(
            database: database,
            masterKey: masterKey,
            settings: Desk.Settings(part: .looking),
            surroundings: surroundings
        )
        guard desk.anchorKey.publicKey.hexadecimal == backup.manifest.anchorKey else {
            throw BackupFault.differs("its anchors are signed under another key")
        }
        let (journal, anchors) = (try await desk.verify(), try await desk.verifyAnchors())
        let (access, days) = (try await desk.verifyAccessLog(), try await desk.verifyAnchors(of: .access))
        let faults = journal.faults + anchors.faults + access.faults + days.faults
        if let fault = faults.first { throw BackupFault.unsound(fault) }
        return Findings(
            newestSeq: newest,
            events: journal.events,
            tickets: journal.tickets,
            anchors: anchors.anchors
        )
    }

    /// Takes a database away with what lies beside it.
    static func remove(_ path: URL) {
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path.path + suffix) }
    }
}
