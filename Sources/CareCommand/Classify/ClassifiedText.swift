import Care
import Foundation

/// The classifier's answers about one text, ready to be printed.
struct ClassifiedText: Encodable {
    private struct Answer: Encodable {
        let value: String
        let confidence: Double
        let words: [String]

        init<Value: RawRepresentable<String>>(_ guess: Guess<Value>) {
            value = guess.value.rawValue
            confidence = (guess.confidence * 1_000).rounded() / 1_000
            words = guess.words
        }

        var text: String {
            let why = words.isEmpty ? "" : "  (\(words.joined(separator: ", ")))"
            return value + "  \(Int((confidence * 100).rounded())) %" + why
        }
    }

    private let type: Answer
    private let category: Answer
    private let urgency: Answer
    private let kind: String

    init(_ classification: Classification) {
        type = Answer(classification.type)
        category = Answer(classification.category)
        urgency = Answer(classification.urgency)
        kind = classification.kind.rawValue
    }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    var text: String {
        """
        type      \(type.text)
        category  \(category.text)
        urgency   \(urgency.text)
        kind      \(kind)
        """
    }
}
