import Foundation

/// The file of rows that were not taken in, one JSON object a line; it appears with the first of them.
package final class RefusedRows {
    package let path: String
    private var file: FileHandle?
    private let encoder = JSONEncoder()

    /// Removes what an earlier run left there: each run tells its own refusals.
    package init(path: String) {
        self.path = path
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try? FileManager.default.removeItem(atPath: path)
    }

    func add(_ refusal: ImportRefusal) throws {
        if file == nil {
            let isMade = FileManager.default.createFile(
                atPath: path,
                contents: nil,
                attributes: [.posixPermissions: 0o600]
            )
            file = FileHandle(forWritingAtPath: path)
            guard isMade, file != nil else { throw ImportFault("\(path) cannot be written") }
        }
        try file?.write(contentsOf: try encoder.encode(refusal) + Data("\n".utf8))
    }

    package func close() throws { try file?.close() }
}
