import Care
import Foundation

/// What a backup says of itself, in clear; it names nobody.
package struct BackupManifest: Codable, Equatable, Sendable {
    static let format = 1
    static let name = "manifest.json"
    static let sealName = "manifest.seal"

    package let format: Int
    package let id: String
    package let madeAt: String
    package let program: String
    package let schema: Int64
    /// The edition of the handbook in force.
    package let edition: String
    /// The newest event, and its hash: the head of the whole record.
    package let newestSeq: Int64
    package let head: String
    /// What checks the anchors that are inside.
    package let anchorKey: String
    /// By which master key it was wrapped.
    package let keyCheck: String
    package let wrappedKey: String
    let chunkBytes: Int
    package let files: [Entry]

    /// A sealed file as it lies in the folder: any tool can compare its SHA-256 without a key.
    package struct Entry: Codable, Equatable, Sendable {
        package let file: BackupFile
        package let name: String
        package let clearBytes: Int64
        package let bytes: Int64
        package let sha256: String
    }

    package var bytes: Int64 { files.reduce(0) { $0 + $1.bytes } }

    func entry(_ file: BackupFile) throws -> Entry {
        guard let entry = files.first(where: { $0.file == file && $0.name == file.name }) else {
            throw BackupFault.missing(file: file.name)
        }
        return entry
    }

    /// The bytes that are written and sealed: keys in order, so that people can read it.
    func encoded() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        return try encoder.encode(self) + Data("\n".utf8)
    }
}
