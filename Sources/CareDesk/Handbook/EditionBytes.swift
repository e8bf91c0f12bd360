import Crypto
import Foundation

/// Reads files below a directory and keeps the hash of all that was read, names and bytes in order (clause 8.4).
struct EditionBytes {
    private let root: URL
    private let log: FaultLog
    private var digest = SHA256()

    init(root: URL, log: FaultLog) {
        self.root = root
        self.log = log
    }

    var hash: String { digest.finalize().map { String(UInt16($0) + 256, radix: 16).dropFirst() }.joined() }

    /// Reads and parses one file; nil when it is absent or no YAML, which has then been noted.
    mutating func place(_ name: String) -> FilePlace? {
        let url = root.appending(path: name)
        let size = (try? url.resourceValues(forKeys: [.fileSizeKey]))?.fileSize ?? 0
        if size > HandbookText.longestFile {
            log.add("the file has \(size) bytes", mend: "keep it below \(HandbookText.longestFile) bytes", file: name)
            return nil
        }
        guard let bytes = try? Data(contentsOf: url) else {
            log.add("the file is missing or cannot be read", mend: "add it", file: name)
            return nil
        }
        digest.update(data: Data("\(name)\n\(bytes.count)\n".utf8))
        digest.update(data: bytes)
        return HandbookText.parse(Array(bytes), file: name, log: log)
    }

    /// Notes files that nobody would read; an editor who misnames a chapter must hear of it.
    func demandNothingElse(in directory: String, expected: [String]) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: directory).path)) ?? []
        for name in names.sorted() where !name.hasPrefix(".") && !expected.contains(name) {
            log.add(
                "the file is no part of an edition",
                mend: "remove it, or name it chapter-1.yaml to chapter-8.yaml",
                file: "\(directory)/\(name)"
            )
        }
    }
}
