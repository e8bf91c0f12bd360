import Care
import Foundation

/// The folder in which backups lie side by side, each named for the moment at which it was made.
package struct BackupShelf: Sendable {
    package let folder: URL

    private static let partialPrefix = ".partial-"

    package init(_ path: String) {
        folder = URL(fileURLWithPath: path).standardizedFileURL
    }

    /// Makes the folder if it is absent, no more: a mistyped path must not become a tree.
    package func makeFolder() throws {
        if FileManager.default.fileExists(atPath: folder.path) { return }
        try NewFile.folder(at: folder)
    }

    /// The backup that a path means: itself, or the newest on it.
    package static func backup(at path: String) throws -> URL {
        let place = URL(fileURLWithPath: path).standardizedFileURL
        if FileManager.default.fileExists(atPath: place.appending(path: BackupManifest.name).path) { return place }
        guard let newest = BackupShelf(path).backups.last else {
            // A folder with a sealed database and no manifest is a backup that lost it.
            let isBackup = FileManager.default.fileExists(atPath: place.appending(path: BackupFile.database.name).path)
            throw isBackup ? BackupFault.missing(file: BackupManifest.name) : BackupFault.absent(place.path)
        }
        return newest
    }

    /// Every backup on it, oldest first.
    package var backups: [URL] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted().map { folder.appending(path: $0) }.filter {
            FileManager.default.fileExists(atPath: $0.appending(path: BackupManifest.name).path)
        }
    }

    /// Takes the oldest away until `count` are left; what is no backup is not touched.
    package func keep(_ count: Int) throws -> [URL] {
        let surplus = Array(backups.dropLast(max(count, 1)))
        for backup in surplus { try FileManager.default.removeItem(at: backup) }
        return surplus
    }

    /// Takes away what a stopped backup left; whoever does so is the only one who makes backups here.
    package func sweep() {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        for name in names where name.hasPrefix(Self.partialPrefix) {
            try? FileManager.default.removeItem(at: folder.appending(path: name))
        }
    }

    func place(at moment: Moment) -> URL {
        let name = moment.written(in: .gmt).replacing(":", with: "").replacing("-", with: "")
        return folder.appending(path: name)
    }

    func newPartial() throws -> URL {
        let path = folder.appending(path: Self.partialPrefix + UUID().uuidString)
        try NewFile.folder(at: path)
        return path
    }
}
