import Care
import CareStore
import Foundation

/// Makes a backup of a desk's database while others work on it, and believes it only when it was read back (handbook 7.3).
package struct BackupMaker: Sendable {
    private let desk: Desk
    /// The newest, for a desk may have come under another since it was opened.
    private var key: MasterKey { desk.masterKey }
    private let program: String
    private let bench: BackupBench
    private let chunkBytes: Int

    /// How much is sealed at once.
    package static let usualChunk = 1 << 20

    package init(
        _ desk: Desk,
        program: String,
        bench: BackupBench,
        chunkBytes: Int = BackupMaker.usualChunk
    ) {
        self.desk = desk
        self.program = program
        self.bench = bench
        self.chunkBytes = chunkBytes
    }

    /// Copies, seals, brings back into a scratch place, verifies, and only then gives the backup its name.
    ///
    /// - Returns: The backup's folder.
    /// - Throws: `BackupFault`; nothing is left behind.
    package func make(
        in shelf: BackupShelf,
        by actor: Actor,
        _ progress: @escaping BackupBench.Progress
    ) async throws -> BackupReader {
        try actor.demand(.backUp)
        let place = shelf.place(at: desk.clock())
        if FileManager.default.fileExists(atPath: place.path) { throw BackupFault.exists(place.path) }
        let partial = try shelf.newPartial()
        defer { try? FileManager.default.removeItem(at: partial) }
        try await fill(partial, progress)
        let made = try BackupReader(partial, masterKey: key)
        _ = try await bench.tried(made, masterKey: key, beside: desk, in: partial, progress)
        NewFile.settle(folder: partial)
        guard rename(partial.path, place.path) == 0 else {
            throw BackupFault.unwritable(place.path, String(cString: strerror(errno)))
        }
        NewFile.settle(folder: shelf.folder)
        let backup = try BackupReader(place, masterKey: key)
        try await desk.noteBackup(backup, by: actor)
        return backup
    }

    private func fill(_ folder: URL, _ progress: @escaping BackupBench.Progress) async throws {
        let copy = folder.appending(path: "copy.db")
        try await desk.database.copy(to: copy.path) { progress(.copying, $0, $1) }
        let contents = try await contents(of: copy)
        let backupKey = BackupKey(id: desk.ids.next(at: desk.clock()))
        let shredded = folder.appending(path: "shredded.txt")
        try NewFile.write(Data(contents.shredded.map { "\($0)\n" }.joined().utf8), to: shredded)
        var files: [BackupManifest.Entry] = []
        for (file, source) in [(BackupFile.database, copy), (.shredded, shredded)] {
            let chunks = ChunkFile(key: backupKey, file: file, chunkBytes: chunkBytes)
            files.append(
                try chunks.seal(source, into: folder.appending(path: file.name)) { done, all in
                    try Task.checkCancellation()
                    progress(.sealing, done, all)
                }
            )
            BackupBench.remove(source)
        }
        let manifest = try manifest(backupKey, contents, files).encoded()
        try NewFile.write(manifest, to: folder.appending(path: BackupManifest.name))
        let seal = ManifestSeal(over: manifest, key: backupKey)
        try NewFile.write(seal.bytes, to: folder.appending(path: BackupManifest.sealName))
    }

    private func manifest(
        _ backupKey: BackupKey,
        _ contents: Contents,
        _ files: [BackupManifest.Entry]
    ) throws -> BackupManifest {
        let now = desk.clock()
        return BackupManifest(
            format: BackupManifest.format,
            id: backupKey.id,
            madeAt: now.written(in: desk.settings.timeZone),
            program: program,
            schema: contents.schema,
            edition: try desk.rulebook(inForceAt: now).edition.version,
            newestSeq: contents.newestSeq,
            head: contents.head,
            anchorKey: desk.anchorKey.publicKey.hexadecimal,
            keyCheck: key.check,
            wrappedKey: try backupKey.wrapped(by: key).hexadecimal,
            chunkBytes: chunkBytes,
            files: files
        )
    }

    /// What the copy holds, read from itself: the database went on meanwhile.
    private struct Contents {
        let schema: Int64
        let newestSeq: Int64
        let head: String
        let shredded: [String]
    }

    private func contents(of copy: URL) async throws -> Contents {
        let database = try bench.open(copy.path)
        do {
            let schema = try await Migration.newest(in: database)
            let (newest, head) = try await database.read { try JournalHead.read(in: $0) }
            let shredded = try await Customers.allShredded(in: database)
            await database.close()
            return Contents(schema: schema, newestSeq: newest, head: head, shredded: shredded)
        } catch {
            await database.close()
            throw error
        }
    }
}

extension Customers {
    private static let page: Int64 = 1_000

    /// Every subject whose key was destroyed.
    package static func allShredded(in database: any Database) async throws -> [String] {
        var all: [String] = []
        while true {
            let last = all.last ?? ""
            let page = try await database.read { try Customers.shredded(after: last, limit: Self.page, in: $0) }
            all += page
            if page.count < Self.page { return all }
        }
    }
}
