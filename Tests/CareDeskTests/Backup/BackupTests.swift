import Care
import CareDesk
import CareSQLite
import CareStore
import CareTesting
import Foundation
import Testing

@Suite(.clause("7.3"), .onFiles)
struct BackupTests {
    @Test func `a backup brings back every event and verifies`() async throws {
        let ground = try await BackupGround()
        defer { ground.end() }
        let backup = try await ground.make()
        // What is written after it is not in it.
        _ = try await ground.open.desk.accept(.brokenFibre(number: "13900000002"), by: .lin)

        let path = ground.restoredPath()
        let outcome = try await ground.restoration(of: backup).run(at: path, replacing: false, by: .wei) { _, _, _ in }
        let desk = try await OpenDesk.open(
            path: path,
            keyBytes: ground.open.keyBytes,
            clock: ground.open.clock,
            part: .beside
        )

        #expect(outcome.found.tickets == 1)
        #expect(outcome.found.newestSeq == backup.manifest.newestSeq)
        let report = try await desk.verify()
        #expect(report.faults == [])
        #expect(report.tickets == 1)
        await desk.close()
    }

    @Test func `what lies in a backup is for its owner alone, and sealed`() async throws {
        let ground = try await BackupGround()
        defer { ground.end() }

        let backup = try await ground.make()
        let names = try FileManager.default.contentsOfDirectory(atPath: backup.folder.path).sorted()
        let modes = try names.map { name in
            try FileManager.default.attributesOfItem(atPath: backup.folder.appending(path: name).path)[
                .posixPermissions
            ] as? Int
        }
        let sealed = try Data(contentsOf: backup.folder.appending(path: "database.sealed"))

        #expect(names == ["database.sealed", "manifest.json", "manifest.seal", "shredded.sealed"])
        #expect(modes == [0o600, 0o600, 0o600, 0o600])
        #expect(sealed.range(of: Data("SQLite format".utf8)) == nil)
        #expect(sealed.range(of: Data("ticket.accepted".utf8)) == nil)
    }

    @Test func `another master key opens no backup and is told which one would`() async throws {
        let ground = try await BackupGround()
        defer { ground.end() }
        let backup = try await ground.make()
        let other = try MasterKey(bytes: [UInt8](repeating: 7, count: 32))

        #expect(throws: BackupFault.wrongKey(made: ground.key.check, given: other.check)) {
            try BackupReader(backup.folder, masterKey: other)
        }
    }

    @Test func `a database that is there is not written over, and is moved aside when asked`() async throws {
        let ground = try await BackupGround()
        defer { ground.end() }
        let backup = try await ground.make()
        let path = ground.restoredPath()
        try Data("precious".utf8).write(to: URL(fileURLWithPath: path))

        await #expect(throws: BackupFault.exists(path)) {
            try await ground.restoration(of: backup).run(at: path, replacing: false, by: .wei) { _, _, _ in }
        }
        let outcome = try await ground.restoration(of: backup).run(at: path, replacing: true, by: .wei) { _, _, _ in }

        let aside = try #require(outcome.movedAside)
        #expect(try String(contentsOfFile: aside, encoding: .utf8) == "precious")
    }

    @Test func `a second backup of the same second is refused, and the first stands`() async throws {
        let ground = try await BackupGround()
        defer { ground.end() }
        let first = try await ground.make()

        await #expect(throws: BackupFault.exists(first.folder.path)) { try await ground.make() }

        #expect(ground.shelf.backups == [first.folder])
        try first.check()
    }

    @Test func `the oldest go until as many are left as are kept`() async throws {
        let ground = try await BackupGround()
        defer { ground.end() }
        var made: [URL] = []
        for _ in 0..<3 {
            made.append(try await ground.make().folder)
            ground.open.clock.advance(by: .minutes(1))
        }

        #expect(try ground.shelf.keep(2) == [made[0]])
        #expect(ground.shelf.backups == Array(made[1...]))
    }

    @Test func `only who may back up does`() async throws {
        let ground = try await BackupGround()
        defer { ground.end() }
        let maker = BackupMaker(ground.open.desk, program: "test", bench: ground.bench)

        for actor in [Actor.lin, .zhou, .staff("he", .auditor), .staff("an", .security)] {
            await #expect(throws: Refusal.self) { try await maker.make(in: ground.shelf, by: actor) { _, _, _ in } }
        }

        #expect(ground.shelf.backups == [])
    }

    @Test func `making and bringing back are in the journal and in the list`() async throws {
        let ground = try await BackupGround()
        defer { ground.end() }
        let backup = try await ground.make()
        let scratch = ground.shelf.folder.appending(path: ".scratch")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: false)
        let desk = ground.open.desk

        ground.open.clock.advance(by: .minutes(1))
        let found = try await ground.bench.tried(backup, masterKey: ground.key, beside: desk, in: scratch) { _, _, _ in
        }
        try await desk.noteRestoration(of: backup, .drill, found: found, by: .wei)

        let row = try #require(try await desk.backups().first)
        #expect(row.restoredAt == ground.open.clock.moment.milliseconds)
        #expect(row.madeBy == "wei")
        let types = try await desk.database.read { connection in
            try Journal.stream("backup/\(backup.manifest.id)", in: connection).map(\.type)
        }
        #expect(types == ["backup.made", "backup.restored"])
        #expect(try await desk.verify().faults == [])
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == [])
    }

    @Test func `a database that does not verify makes no backup that counts`() async throws {
        let ground = try await BackupGround()
        defer { ground.end() }
        try await ground.open.desk.database.write { _ = try $0.execute("UPDATE tickets SET stage = 'closure'", []) }

        await #expect(throws: BackupFault.self) { try await ground.make() }

        #expect(ground.shelf.backups == [])
        #expect(try FileManager.default.contentsOfDirectory(atPath: ground.shelf.folder.path) == [])
    }

    @Test func `what goes on being written while it is copied breaks nothing`() async throws {
        let ground = try await BackupGround()
        defer { ground.end() }
        let desk = ground.open.desk

        async let writing: Void = {
            for number in 0..<60 {
                _ = try await desk.accept(.brokenFibre(number: "1370000\(1_000 + number)"), by: .lin)
            }
        }()
        let backup = try await ground.make()
        try await writing
        let scratch = ground.shelf.folder.appending(path: ".scratch")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: false)
        let found = try await ground.bench.tried(backup, masterKey: ground.key, beside: desk, in: scratch) { _, _, _ in
        }

        #expect(found.newestSeq == backup.manifest.newestSeq)
        #expect(try await desk.verify().tickets == 61)
    }

    @Test(.clause("7.4")) func `a key that was destroyed after the backup is destroyed again in what is restored`()
        async throws
    {
        let ground = try await BackupGround()
        defer { ground.end() }
        let desk = ground.open.desk
        let customer = try await desk.accept(.brokenFibre(), by: .lin).ticket.ticket.customer
        let older = try await ground.make()
        try await desk.database.write { try Customers.shred(id: customer, in: $0) }
        ground.open.clock.advance(by: .minutes(1))
        _ = try await ground.make()

        let path = ground.restoredPath()
        _ = try await ground.restoration(of: older).run(at: path, replacing: false, by: .wei) { _, _, _ in }
        let restored = try SQLiteDatabase(path: path, durability: .relaxed)

        #expect(try await Customers.allShredded(in: restored) == [customer])
        await restored.close()
    }

    @Test func `a backup of a newer schema is left to the program that made it`() async throws {
        let ground = try await BackupGround()
        defer { ground.end() }
        let step = (Migration.all.last?.number ?? 0) + 1
        let maker = BackupMaker(ground.open.desk, program: "test", bench: ground.bench)
        try await ground.open.desk.database.write { connection in
            _ = try connection.execute("INSERT INTO migrations (number) VALUES ($1)", [.int(step)])
        }

        await #expect(throws: BackupFault.newerSchema(step, known: step - 1)) {
            try await maker.make(in: ground.shelf, by: .wei) { _, _, _ in }
        }
    }
}
