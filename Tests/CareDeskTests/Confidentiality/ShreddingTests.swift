import Care
import CareDesk
import CareSQLite
import CareStore
import CareTesting
import Foundation
import Testing

/// What is left of a customer whose key was destroyed: looked for in every byte.
@Suite(.clause("7.3"))
struct ShreddingTests {
    @Test(.onFiles) func `a destroyed key is in no byte of the database, of its copy, or of a backup`() async throws {
        let ground = try await BackupGround()
        defer { ground.end() }
        let desk = ground.open.desk
        let customer = try await desk.accept(.brokenFibre(), by: .lin).ticket.ticket.customer
        let row = try #require(try await desk.database.read { try Customers.find(ids: [customer], in: $0).first })
        let wrapped = Data(try #require(row.wrappedKey))
        let copy = ground.shelf.folder.appending(path: ".copy.db")
        // The key is there before; else its absence would show nothing.
        try await desk.database.copy(to: copy.path) { _, _ in }
        #expect(try Data(contentsOf: copy).range(of: wrapped) != nil)
        try FileManager.default.removeItem(at: copy)

        try await desk.database.write { try Customers.shred(id: customer, in: $0) }
        let backup = try await ground.make()
        try await desk.database.copy(to: copy.path) { _, _ in }
        #expect(try await desk.verify().faults == [])
        await desk.close()

        let files = try Self.files(of: ground.open.path) + Self.files(of: copy.path) + Self.contents(of: backup.folder)
        for trace in [wrapped] + Self.traces(of: ["王小明", "13800000001", "中原路", "光猫红灯"]) {
            #expect(files.allSatisfy { $0.range(of: trace) == nil })
        }
    }

    /// Words as a file could hold them.
    private static func traces(of words: [String]) -> [Data] {
        words.flatMap { word in
            [String.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian].compactMap { word.data(using: $0) }
        }
    }

    private static func files(of database: String) throws -> [Data] {
        ["", "-wal", "-shm"].compactMap { FileManager.default.contents(atPath: database + $0) }
    }

    private static func contents(of folder: URL) throws -> [Data] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).map { name in
            try Data(contentsOf: folder.appending(path: name))
        }
    }
}
