import Care
import Foundation

/// A folder in which a draft is begun.
struct EditionFolder {
    private let url: URL

    init(_ url: URL) {
        self.url = url
    }

    /// Writes the files of an edition with the folder's own version in the head; never over a draft that is there.
    func write(_ files: [String: [UInt8]], from edition: Edition) throws {
        guard !FileManager.default.fileExists(atPath: url.path) else {
            throw CommandFault("\(url.path) is there already; a draft is never written over")
        }
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        let prefix = edition.version + "/"
        for (name, bytes) in files where name.hasPrefix(prefix) {
            let rest = String(name.dropFirst(prefix.count))
            let content =
                rest == "edition.yaml" ? try head(String(decoding: bytes, as: UTF8.self), edition) : Data(bytes)
            try content.write(to: url.appending(path: rest))
        }
    }

    private func head(_ text: String, _ edition: Edition) throws -> Data {
        let version = url.lastPathComponent
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
            if line.hasPrefix("version:") { return "version: \(version)" }
            if line.hasPrefix("number:") { return String(line).replacing("V\(edition.version)", with: "V\(version)") }
            return String(line)
        }
        return Data(lines.joined(separator: "\n").utf8)
    }
}
