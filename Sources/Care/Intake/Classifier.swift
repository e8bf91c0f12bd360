/// Reads type, category and urgency off the text of a first contact (handbook 2.1).
///
/// A pure value: the same text and the same corrections, in the same order, always give the same answer.
package struct Classifier: Sendable {
    /// A classifier that knows nothing and calls everything other.
    package static let blank = Classifier()

    package func classify(_ text: String) -> Classification {
        Classification(
            type: Guess(.other, confidence: 0.125),
            category: Guess(.other, confidence: 0.067),
            urgency: Guess(.normal, confidence: 0.5)
        )
    }

    /// The classifier after one corrected ticket.
    package func learn(_ text: String, corrected correction: Correction) -> Classifier {
        self
    }
}
