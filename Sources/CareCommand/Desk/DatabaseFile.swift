import CareSQLite
import CareStore
import Foundation

/// A database that is a file.
struct DatabaseFile {
    let path: String

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

    /// Takes the lock, or says who has it.
    func demandLock(for work: String) throws -> FileLock {
        if let lock = try FileLock.take(beside: path, for: work) { return lock }
        let holder = FileLock.holder(beside: path) ?? "another program"
        throw CommandFault("\(path) is in use by \(holder); stop that first")
    }
}
