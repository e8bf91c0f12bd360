import CareSQLite
import CareStore
import Foundation

/// Where the database is, as `sqlite:PATH` names it.
struct DatabasePlace {
    let path: String

    /// Nil when the words name no database.
    init?(_ words: String) {
        guard words.hasPrefix("sqlite:"), words.count > 7 else { return nil }
        path = String(words.dropFirst(7))
    }

    init(path: String) {
        self.path = path
    }

    var exists: Bool { FileManager.default.fileExists(atPath: path) }

    /// Refuses a file that is not there, instead of making an empty one that would look well.
    func demandExistence() throws {
        guard !exists else { return }
        throw CommandFault(
            "there is no database at \(path); make one with `switchboard migrate`, or name another with --database"
        )
    }

    /// Makes the database's own folder, no more: a mistyped path must not become a tree.
    func makeFolder() throws {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        if FileManager.default.fileExists(atPath: folder.path) { return }
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        } catch {
            throw CommandFault("there is no folder \(folder.path) for the database; make it first")
        }
    }

    func open() throws -> SQLiteDatabase {
        do {
            return try SQLiteDatabase(path: path)
        } catch {
            let all = (error as? StoreFault)?.message ?? "\(error)"
            let words = all.components(separatedBy: " - while executing").first ?? all
            throw CommandFault("the database \(path) cannot be opened: \(words)")
        }
    }

    /// Refuses a schema that this program does not know, or that has steps to go.
    static func demandCurrentSchema(of database: any Database) async throws {
        let missing = try await Migration.missing(in: database)
        guard missing.isEmpty else {
            throw CommandFault(
                "the database's schema is at an older step; stop its server and run `switchboard migrate` (missing: \(missing.map(String.init).joined(separator: ", ")))"
            )
        }
    }
}
