import Foundation

/// Looks for personal words in the bytes of files.
package enum SecrecyCheck {
    package static func findings(of secrets: [String], in files: [URL]) throws -> [Finding] {
        let sought = Dictionary(grouping: secrets.filter { $0.utf8.count >= 8 }) { beginning(of: Array($0.utf8)) }
        let beginnings = Array(sought.keys)
        var findings: Set<Finding> = []
        for file in files where FileManager.default.fileExists(atPath: file.path) {
            try Data(contentsOf: file).withUnsafeBytes { bytes in
                for place in 0..<max(0, bytes.count - 7) {
                    let beginning = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                    guard beginnings.contains(beginning) else { continue }
                    for secret in sought[beginning] ?? [] where bytes[place...].starts(with: secret.utf8) {
                        findings.insert(Finding(.secrecy, "\(file.lastPathComponent) holds “\(secret)”"))
                    }
                }
            }
        }
        return findings.sorted { $0.detail < $1.detail }
    }

    /// The first eight bytes, which few secrets have apart; so one pass over a file looks for all of them.
    private static func beginning(of bytes: [UInt8]) -> UInt64 {
        bytes.withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
    }
}
