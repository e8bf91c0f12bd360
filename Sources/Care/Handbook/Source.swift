/// Where a number or a duty comes from, and how sure we are of it.
package struct Source: Hashable, Sendable {
    /// How sure we are; shown beside every rule.
    package enum Confidence: String, CaseIterable, Sendable {
        /// Given by the handbook's own text.
        case given
        /// Read in the statute's own text or on an official page.
        case read = "V1"
        /// Read on a secondary page.
        case secondary = "V2"
        /// Remembered, with high confidence; an editable value.
        case rememberedHigh = "MH"
        /// Remembered, with low confidence; an editable value.
        case rememberedLow = "ML"
        /// Our proposal or ordinary practice; an editable value.
        case proposed = "P"

        /// Only what was read may lock a floor.
        package var mayLock: Bool { self == .read || self == .secondary }
    }

    /// The document, such as 《中华人民共和国电信条例》.
    package let document: Text
    /// The article or section, such as `第三十二条`.
    package let article: String?
    package let confidence: Confidence

    package init(document: Text, article: String?, confidence: Confidence) {
        self.document = document
        self.article = article
        self.confidence = confidence
    }
}
