import Care
import Foundation

/// The classifier that ships with the desk, read from its data files; it works without a network (handbook 2.1).
///
/// `lexicon.txt` and `examples.txt` are written by people. `weights.txt` is fitted; without it the lexicon alone decides.
package enum ClassifierFile {
    /// Read once in a process, for it never changes and every desk that is opened asks for it.
    package static func shipped() throws -> Classifier { try once.get() }

    private static let once = Result { Classifier(lexicon: try lexicon(), weights: try weights()) }

    package static func lexicon() throws -> Lexicon {
        try Lexicon(parsing: String(contentsOf: folder.appending(path: "lexicon.txt"), encoding: .utf8))
    }

    package static func examples() throws -> [LabelledText] {
        try ExampleContacts.samples(from: String(contentsOf: folder.appending(path: "examples.txt"), encoding: .utf8))
    }

    package static func weights() throws -> ClassifierWeights {
        let url = folder.appending(path: "weights.txt")
        guard FileManager.default.fileExists(atPath: url.path) else { return .none }
        return try ClassifierWeightsFile.weights(from: String(contentsOf: url, encoding: .utf8))
    }

    private static var folder: URL {
        Bundle.module.url(forResource: "Classification", withExtension: nil)
            ?? Bundle.module.bundleURL.appending(path: "Classification")
    }
}
