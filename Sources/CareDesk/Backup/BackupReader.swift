import Care
import CareStore
import Crypto
import Foundation

/// Reads one backup; the manifest is checked before anything else is believed.
package struct BackupReader: Sendable {
    package let folder: URL
    package let manifest: BackupManifest
    private let key: BackupKey

    /// Opens a backup under a master key.
    ///
    /// - Throws: `BackupFault` when there is none, it is damaged, or another key made it.
    package init(_ folder: URL, masterKey: MasterKey) throws {
        self.folder = folder
        let bytes = try Self.bytes(BackupManifest.name, in: folder)
        let seal = try ManifestSeal(try Self.bytes(BackupManifest.sealName, in: folder))
        let found = try? JSONDecoder().decode(BackupManifest.self, from: bytes)
        let isWhole = seal.digest == ManifestSeal.digest(of: bytes)
        guard let found, isWhole || found.keyCheck == masterKey.check else {
            throw BackupFault.damagedManifest("\(BackupManifest.name) was changed")
        }
        guard found.format == BackupManifest.format else {
            throw isWhole
                ? BackupFault.newerFormat(found.format)
                : BackupFault.damagedManifest("\(BackupManifest.name) was changed")
        }
        guard found.keyCheck == masterKey.check else {
            throw BackupFault.wrongKey(made: found.keyCheck, given: masterKey.check)
        }
        key = try Self.key(of: found, masterKey)
        // Of the two words over the manifest, the one that does not fit tells whether manifest or seal was changed.
        switch (isWhole, seal.code == key.code(over: bytes)) {
        case (true, true): manifest = found
        case (false, false): throw BackupFault.damagedManifest("\(BackupManifest.name) was changed")
        case (true, false), (false, true):
            throw BackupFault.damagedManifest("\(BackupManifest.sealName) was changed")
        }
    }

    /// Reads every byte of every file and hands nothing on.
    package func check(_ progress: (Int64, Int64) throws -> Void = { _, _ in }) throws {
        var done: Int64 = 0
        for file in BackupFile.allCases {
            let entry = try manifest.entry(file)
            let before = done
            try chunks(of: file).open(
                entry,
                in: folder,
                { here, _ in try progress(before + here, manifest.bytes) },
                { _ in }
            )
            done += entry.bytes
        }
    }

    /// Writes the clear database into a new file.
    func unseal(to path: URL, _ progress: (Int64, Int64) throws -> Void) throws {
        let entry = try manifest.entry(.database)
        let writing = try NewFile.handle(at: path)
        try chunks(of: .database).open(entry, in: folder, progress) { try writing.write(contentsOf: $0) }
        try writing.synchronize()
        try writing.close()
    }

    /// The subjects whose keys were destroyed when it was made.
    func shredded() throws -> [String] {
        var text = Data()
        try chunks(of: .shredded).open(try manifest.entry(.shredded), in: folder, { _, _ in }, { text += $0 })
        return String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    /// Refuses what a newer program made.
    func demandKnownSchema() throws {
        let known = Migration.all.last?.number ?? 0
        guard manifest.schema <= known else { throw BackupFault.newerSchema(manifest.schema, known: known) }
    }

    private func chunks(of file: BackupFile) -> ChunkFile {
        ChunkFile(key: key, file: file, chunkBytes: manifest.chunkBytes)
    }

    private static func key(of manifest: BackupManifest, _ master: MasterKey) throws -> BackupKey {
        guard let wrapped = [UInt8](hexadecimal: manifest.wrappedKey), manifest.chunkBytes > 0,
            let key = try? BackupKey(id: manifest.id, wrapped: wrapped, by: master)
        else { throw BackupFault.damagedManifest("\(BackupManifest.name) was changed") }
        return key
    }

    private static func bytes(_ name: String, in folder: URL) throws -> Data {
        guard FileManager.default.fileExists(atPath: folder.path) else { throw BackupFault.absent(folder.path) }
        guard let bytes = FileManager.default.contents(atPath: folder.appending(path: name).path) else {
            throw BackupFault.missing(file: name)
        }
        return bytes
    }
}
