import Crypto
import Foundation

/// The key that wraps every data subject's key, read from a file that only its owner may read.
package struct MasterKey: Sendable {
    let key: SymmetricKey

    package init(bytes: [UInt8]) throws {
        guard bytes.count == 32 else { throw KeyFault.wrongLength(bytes.count) }
        key = SymmetricKey(data: bytes)
    }

    var bytes: [UInt8] { key.withUnsafeBytes { Array($0) } }

    /// A key of its own for one purpose; keys for different purposes say nothing about each other (RFC 5869).
    func derived(for purpose: String, byteCount: Int = 32) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(inputKeyMaterial: key, info: Data(purpose.utf8), outputByteCount: byteCount)
    }

    /// Reads a key file: 64 hexadecimal digits.
    ///
    /// - Throws: `KeyFault` when the file is absent, readable by others, or not a key.
    package static func load(path: String) throws -> MasterKey {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { throw KeyFault.absent(path) }
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        if let mode = attributes[.posixPermissions] as? Int, mode & 0o077 != 0 { throw KeyFault.readableByOthers(path) }
        return try MasterKey(digits: text, from: path)
    }

    /// A new key.
    package static func random() throws -> MasterKey {
        try MasterKey(bytes: SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) })
    }

    /// Reads a key from 64 hexadecimal digits.
    ///
    /// - Throws: `KeyFault.notAKey`, with the name of the place that they come from.
    package init(digits: String, from place: String) throws {
        guard let bytes = [UInt8](hexadecimal: digits.trimmingCharacters(in: .whitespacesAndNewlines)) else {
            throw KeyFault.notAKey(place)
        }
        try self.init(bytes: bytes)
    }

    /// Writes the key into a new file with mode 0600, safe on the disk; an existing file is never overwritten.
    ///
    /// - Throws: `KeyFault.unwritable`.
    package func write(to path: String) throws {
        do {
            try NewFile.write(Data(bytes.hexadecimal.utf8), to: URL(fileURLWithPath: path))
        } catch {
            throw KeyFault.unwritable(path)
        }
    }
}

extension [UInt8] {
    /// Two lower-case hexadecimal digits a byte.
    package var hexadecimal: String {
        let digits = Array<UInt8>("0123456789abcdef".utf8)
        return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// Nil when the text is not pairs of hexadecimal digits.
    package init?(hexadecimal text: String) {
        let digits = text.compactMap { $0.isASCII ? $0.hexDigitValue : nil }
        guard digits.count == text.count, digits.count.isMultiple(of: 2) else { return nil }
        self = stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
    }
}
