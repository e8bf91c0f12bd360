import Foundation

/// Looks for personal words in the bytes of files.
package enum SecrecyCheck {
    package static func findings(of secrets: [String], in files: [URL]) throws -> [Finding] {
        var findings: [Finding] = []
        for file in files where FileManager.default.fileExists(atPath: file.path) {
            let bytes = try Data(contentsOf: file)
            for secret in secrets where bytes.range(of: Data(secret.utf8)) != nil {
                findings.append(Finding(.secrecy, "\(file.lastPathComponent) holds “\(secret)”"))
            }
        }
        return findings
    }
}
