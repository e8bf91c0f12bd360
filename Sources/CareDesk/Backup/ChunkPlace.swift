import Crypto
import Foundation

/// Where a chunk stands; it is sealed for this place alone, and the last one knows that it is the last.
struct ChunkPlace: Sendable {
    let file: BackupFile
    let index: UInt64
    let isLast: Bool

    var nonce: AES.GCM.Nonce {
        get throws {
            let number = withUnsafeBytes(of: UInt32(file.number).bigEndian, Array.init)
            return try AES.GCM.Nonce(data: number + withUnsafeBytes(of: index.bigEndian, Array.init))
        }
    }

    func authenticated(in backup: String) -> Data {
        Data("switchboard backup v1\n\(backup)\n\(file.name)\n\(index)\n\(isLast ? "last" : "more")\n".utf8)
    }
}
