import CareDesk
import Foundation

/// The shipped editions in a directory of their own, for a test to spoil.
final class EditionCopy {
    let root: URL

    init() throws {
        root = FileManager.default.temporaryDirectory.appending(path: "editions-\(UUID().uuidString)")
        // A copied link would lead every change of a test back into the shipped files.
        let shipped = HandbookLibrary.shippedDirectory.resolvingSymlinksInPath()
        try FileManager.default.copyItem(at: shipped, to: root)
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    /// Replaces the first occurrence and answers the line on which it stands.
    @discardableResult
    func replace(_ old: String, with new: String, in file: String) throws -> Int {
        let url = root.appending(path: file)
        let text = try String(contentsOf: url, encoding: .utf8)
        guard let range = text.range(of: old) else { throw Absent(text: old, file: file) }
        try text.replacingCharacters(in: range, with: new).write(to: url, atomically: true, encoding: .utf8)
        return text[..<range.lowerBound].count { $0 == "\n" } + 1
    }

    func write(_ bytes: Data, to file: String) throws {
        try bytes.write(to: root.appending(path: file))
    }

    /// Adds a later edition that is the first one under another number.
    func add(_ version: String, effectiveAt: String) throws {
        try FileManager.default.copyItem(at: root.appending(path: "1.0.0"), to: root.appending(path: version))
        try replace("version: 1.0.0", with: "version: \(version)", in: "\(version)/edition.yaml")
        try replace("V1.0.0", with: "V\(version)", in: "\(version)/edition.yaml")
        try replace("2026-01-01T00:00:00+08:00", with: effectiveAt, in: "\(version)/edition.yaml")
    }

    var check: HandbookCheck { HandbookCheck(root) }

    /// The text to replace is not in the shipped edition any more.
    struct Absent: Error {
        let text: String
        let file: String
    }
}
