import Crypto
import Foundation

/// Reads the files of one edition and keeps the hash of all that was read, names and bytes in order (clause 8.4).
struct EditionBytes {
    private let source: EditionSource
    private let log: FaultLog
    private var digest = SHA256()
    /// Everything that was read, by name.
    private(set) var files: [String: [UInt8]] = [:]

    init(source: EditionSource, log: FaultLog) {
        self.source = source
        self.log = log
    }

    var hash: String { Array(digest.finalize()).hexadecimal }

    /// Reads and parses one file; nil when it is absent or no YAML, which has then been noted.
    mutating func place(_ name: String) -> FilePlace? {
        switch source.file(name) {
        case .tooLong(let size):
            log.add("the file has \(size) bytes", mend: "keep it below \(HandbookText.longestFile) bytes", file: name)
            return nil
        case .absent:
            log.add("the file is missing or cannot be read", mend: "add it", file: name)
            return nil
        case .bytes(let bytes):
            digest.update(data: Data("\(name)\n\(bytes.count)\n".utf8))
            digest.update(data: bytes)
            files[name] = bytes
            return HandbookText.parse(bytes, file: name, log: log)
        }
    }

    /// Notes files that nobody would read; an editor who misnames a chapter must hear of it.
    func demandNothingElse(in directory: String, expected: [String]) {
        for name in source.names(directory).sorted() where !name.hasPrefix(".") && !expected.contains(name) {
            log.add(
                "the file is no part of an edition",
                mend: "remove it, or name it chapter-1.yaml to chapter-8.yaml",
                file: "\(directory)/\(name)"
            )
        }
    }
}
