/// One answer of the classifier, how sure it is, and the words that decided (handbook 2.1).
package struct Guess<Value: RawRepresentable<String> & Hashable & Sendable>: Hashable, Sendable {
    package let value: Value
    /// The probability that the model gives its answer, 0 to 1 in whole thousandths.
    package let confidence: Double
    /// The words of the text that spoke most for the answer, strongest first; empty when only the shape of the text did.
    package let words: [String]

    package init(_ value: Value, confidence: Double, words: [String] = []) {
        self.value = value
        self.confidence = (confidence * 1_000).rounded() / 1_000
        self.words = words
    }
}
