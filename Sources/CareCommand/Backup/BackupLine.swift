import Care
import CareDesk
import Foundation

/// Makes backups on one shelf, one program at a time.
struct BackupLine: Sendable {
    private let desk: Desk
    private let shelf: BackupShelf

    init(_ desk: Desk, shelf: BackupShelf) {
        self.desk = desk
        self.shelf = shelf
    }

    /// Makes a backup, then takes the surplus away.
    func make(keeping count: Int?, by actor: Actor) async throws -> (made: BackupReader, removed: [URL]) {
        try shelf.makeFolder()
        let path = shelf.folder.appending(path: "backups").path
        guard let lock = try FileLock.take(beside: path, for: "backup") else {
            let holder = FileLock.holder(beside: path) ?? "another program"
            throw CommandFault("\(shelf.folder.path) is in use by \(holder); one backup is made there at a time")
        }
        defer { lock.release() }
        shelf.sweep()
        let bar = BackupBar("backup", [.copying, .sealing, .opening, .verifying])
        defer { bar.end() }
        let maker = BackupMaker(desk, program: Switchboard.release, bench: BackupOptions.bench)
        let made = try await maker.make(in: shelf, by: actor, BackupOptions.progress(bar))
        return (made, try count.map { try shelf.keep($0) } ?? [])
    }
}
