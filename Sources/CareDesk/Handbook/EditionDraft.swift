import Foundation

/// An edition before it is published: its version, and where its files are.
package struct EditionDraft: Sendable {
    package let version: String
    package let source: EditionSource

    /// A draft in a folder that bears its version.
    package init(folder: URL) {
        version = folder.lastPathComponent
        source = .draft(folder)
    }

    /// An edition that ships with the desk and is not published here.
    package init(shipped version: String) {
        self.version = version
        source = .folder(HandbookLibrary.shippedDirectory)
    }

    /// Whether a folder holds one edition, and not several.
    package static func isEdition(_ folder: URL) -> Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: "edition.yaml").path)
    }

    /// What a reading of the draft alone finds, without a look at the editions before it.
    package var check: HandbookCheck { HandbookCheck([(version, source)]) }
}
