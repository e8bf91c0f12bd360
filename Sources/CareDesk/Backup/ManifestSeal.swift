import Crypto
import Foundation

/// Two words over a manifest: a digest that anybody can check, and a code that only the holder of the key can make.
struct ManifestSeal {
    let digest: String
    let code: String

    init(over manifest: Data, key: BackupKey) {
        digest = Self.digest(of: manifest)
        code = key.code(over: manifest)
    }

    init(_ bytes: Data) throws {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard lines.count == 3, lines[2].isEmpty else {
            throw BackupFault.damagedManifest("\(BackupManifest.sealName) was changed")
        }
        digest = String(decoding: lines[0], as: UTF8.self)
        code = String(decoding: lines[1], as: UTF8.self)
    }

    var bytes: Data { Data("\(digest)\n\(code)\n".utf8) }

    static func digest(of manifest: Data) -> String { Array(SHA256.hash(data: manifest)).hexadecimal }
}
