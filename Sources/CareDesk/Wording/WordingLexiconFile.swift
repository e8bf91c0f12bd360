import Care
import Foundation

/// The lexicon of wording that ships with the desk, read from its data file; it works without a network (handbook 3.3).
package enum WordingLexiconFile {
    /// Read once in a process, for it never changes.
    package static func shipped() throws -> WordingLexicon { try once.get() }

    private static let once = Result {
        let folder =
            Bundle.module.url(forResource: "Lexicon", withExtension: nil)
            ?? Bundle.module.bundleURL.appending(path: "Lexicon")
        return try WordingLexicon(
            parsing: String(contentsOf: folder.appending(path: "lexicon.txt"), encoding: .utf8)
        )
    }
}
