import Care
import CareStore
import Foundation

/// Brings a backup back as a desk's database; what was there before is moved aside, never deleted (handbook 7.3).
package struct Restoration: Sendable {
    private let backup: BackupReader
    private let key: MasterKey
    private let bench: BackupBench
    private let zone: TimeZone
    private let surroundings: Desk.Surroundings

    package init(
        _ backup: BackupReader,
        key: MasterKey,
        bench: BackupBench,
        _ zone: TimeZone,
        _ surroundings: Desk.Surroundings
    ) {
        self.backup = backup
        self.key = key
        self.bench = bench
        self.zone = zone
        self.surroundings = surroundings
    }

    package struct Outcome: Sendable {
        package let found: BackupBench.Findings
        /// Where the database that was there lies now.
        package let movedAside: String?
    }

    /// Opens, verifies and only then puts the database in its place.
    ///
    /// The caller holds the lock of the place: no program runs on it.
    ///
    /// - Throws: `BackupFault`; the place is then as it was.
    package func run(
        at path: String,
        replacing: Bool,
        by actor: Actor,
        _ progress: @escaping BackupBench.Progress
    ) async throws -> Outcome {
        try actor.demand(.backUp)
        try backup.demandKnownSchema()
        let isThere = FileManager.default.fileExists(atPath: path)
        if isThere, !replacing { throw BackupFault.exists(path) }
        let fresh = URL(fileURLWithPath: path + ".restoring")
        BackupBench.remove(fresh)
        defer { BackupBench.remove(fresh) }
        try backup.unseal(to: fresh) { done, all in
            try Task.checkCancellation()
            progress(.opening, done, all)
        }
        progress(.verifying, 0, 1)
        let found = try await bench.verified(fresh, of: backup, surroundings: surroundings, key)
        let shredded = await shreddedSince(replacing: isThere ? path : nil)
        try await note(found, shredded, in: fresh, by: actor)
        let aside = isThere ? try moveAside(path) : nil
        try Self.move(fresh.path, to: path)
        NewFile.settle(folder: URL(fileURLWithPath: path).deletingLastPathComponent())
        return Outcome(found: found, movedAside: aside)
    }

    /// The restored desk knows from the first moment that it was restored.
    private func note(
        _ found: BackupBench.Findings,
        _ shredded: Set<String>,
        in fresh: URL,
        by actor: Actor
    ) async throws {
        let database = try bench.open(fresh.path)
        do {
            let desk = try await Desk(
                database: database,
                masterKey: key,
                settings: Desk.Settings(timeZone: zone, part: .beside),
                surroundings: surroundings
            )
            try await AnchorKeeper(desk).turnDay()
            try await desk.noteRestoration(of: backup, .recovery, found: found, by: actor)
            let known = Set(try await Customers.allShredded(in: database))
            try await desk.shredAgain(shredded.subtracting(known).sorted(), from: backup, by: actor)
        } catch {
            await database.close()
            throw error
        }
        await database.close()
    }

    /// The customers whose keys were destroyed by now, as newer backups beside this one and the database that is replaced tell.
    ///
    /// What cannot be read tells nothing: a damaged database is a usual reason to restore.
    private func shreddedSince(replacing path: String?) async -> Set<String> {
        var shredded: Set<String> = []
        for place in BackupShelf(backup.folder.deletingLastPathComponent().path).backups where place != backup.folder {
            guard let other = try? BackupReader(place, masterKey: key) else { continue }
            shredded.formUnion((try? other.shredded()) ?? [])
        }
        guard let path, let database = try? bench.open(path) else { return shredded }
        shredded.formUnion((try? await Customers.allShredded(in: database)) ?? [])
        await database.close()
        return shredded
    }

    private func moveAside(_ path: String) throws -> String {
        let moment = surroundings.clock().written(in: .gmt).replacing(":", with: "").replacing("-", with: "")
        let aside = "\(path).before-\(moment)"
        if FileManager.default.fileExists(atPath: aside) { throw BackupFault.exists(aside) }
        try Self.move(path, to: aside)
        return aside
    }

    private static func move(_ path: String, to place: String) throws {
        for suffix in ["-wal", "-shm", ""] where FileManager.default.fileExists(atPath: path + suffix) {
            guard rename(path + suffix, place + suffix) == 0 else {
                throw BackupFault.unwritable(place + suffix, String(cString: strerror(errno)))
            }
        }
    }
}
