import CareStore
import CareTesting
import Foundation
import Testing

@testable import CareSQLite

@Suite(.clause("7.1"))
struct SQLiteDatabaseTests {
    @Test(arguments: [(SQLiteDatabase.Durability.full, Int64(2)), (.relaxed, 1)])
    func `a commit is synced as was asked`(durability: SQLiteDatabase.Durability, level: Int64) async throws {
        let path = Driver.temporaryPath()
        defer { Driver.remove(path) }
        let database = try SQLiteDatabase(path: path, durability: durability)

        let (synced, mode, secure) = try await database.write { connection in
            (
                try connection.execute("PRAGMA synchronous", []).first?.int(0),
                try connection.execute("PRAGMA journal_mode", []).first?.text(0),
                try connection.execute("PRAGMA secure_delete", []).first?.int(0)
            )
        }
        await database.close()

        #expect(synced == level)
        #expect(mode == "wal")
        #expect(secure == 1)
    }

    @Test func `what was acknowledged is there when the file is opened again`() async throws {
        let path = Driver.temporaryPath()
        defer { Driver.remove(path) }
        let first = try SQLiteDatabase(path: path, durability: .full)
        try await Migration.migrate(first)
        try await first.write { try QueueRows.upsert(key: "a", body: "b", in: $0) }
        await first.close()

        let second = try SQLiteDatabase(path: path, durability: .full)
        let rows = try await second.read { try QueueRows.all(in: $0).map(\.body) }
        await second.close()

        #expect(rows == ["b"])
    }

    @Test func `a place where there can be no database is refused`() {
        #expect(throws: (any Error).self) {
            try SQLiteDatabase(path: "/dev/null/none.db", durability: .relaxed)
        }
    }

    @Test func `a file that is no database is refused and left as it was`() throws {
        let path = Driver.temporaryPath()
        defer { Driver.remove(path) }
        let words = Data(String(repeating: "this is no database\n", count: 100).utf8)
        try words.write(to: URL(fileURLWithPath: path))

        #expect(throws: (any Error).self) { try SQLiteDatabase(path: path, durability: .relaxed) }

        #expect(FileManager.default.contents(atPath: path) == words)
    }

    @Test func `the log is copied into the file beside the writer`() async throws {
        let path = Driver.temporaryPath()
        defer { Driver.remove(path) }
        let database = try SQLiteDatabase(path: path, durability: .relaxed)
        try await Migration.migrate(database)
        let empty = Self.size(path)
        try await database.write { try Bulk.tickets(2_000, into: $0) }

        for _ in 0..<100 where Self.size(path) <= empty { try await Task.sleep(for: .milliseconds(20)) }

        #expect(Self.size(path) > empty)
        await database.close()
        #expect(!FileManager.default.fileExists(atPath: path + "-wal"))
    }

    private static func size(_ path: String) -> Int64 {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return (attributes?[.size] as? NSNumber)?.int64Value ?? 0
    }
}
