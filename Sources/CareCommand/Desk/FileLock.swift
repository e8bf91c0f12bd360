import Foundation

/// The lock of a file: on a file beside it, which the system takes back when the program dies.
final class FileLock: DatabaseLock {
    private let file: FileHandle
    private let work: String

    private init(_ file: FileHandle, _ work: String) {
        self.file = file
        self.work = work
    }

    /// Takes the lock; nil when another program has it.
    static func take(beside database: String, for work: String) throws -> FileLock? {
        let path = path(beside: database)
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw CommandFault("cannot write \(path): \(String(cString: strerror(errno)))")
        }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return nil }
        let lock = FileLock(file, work)
        try lock.note("")
        return lock
    }

    /// What the program that holds the lock wrote into it; nil when nobody does.
    static func holder(beside database: String) -> String? {
        let path = path(beside: database)
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        guard flock(descriptor, LOCK_SH | LOCK_NB) != 0 else { return nil }
        let words = (try? String(contentsOfFile: path, encoding: .utf8))?.trimmingCharacters(
            in: .whitespacesAndNewlines
        )
        return words.flatMap { $0.isEmpty ? nil : $0 } ?? "another program"
    }

    func note(_ more: String) throws {
        let process = ProcessInfo.processInfo.processIdentifier
        let words = "switchboard \(work), process \(process)" + (more.isEmpty ? "" : ", \(more)")
        try file.truncate(atOffset: 0)
        try file.write(contentsOf: Data("\(words)\n".utf8))
    }

    func release() {
        try? file.close()
    }

    private static func path(beside database: String) -> String { database + ".lock" }
}
