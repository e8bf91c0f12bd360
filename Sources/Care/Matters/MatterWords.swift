/// The words that people give with the deeds on matters, and how long they may be.
package enum MatterWords {
    /// A sentence or two: why, what was done.
    package static let reason = 500
    /// A description or an answer.
    package static let text = 5_000

    /// Refuses words that are absent, too long or hold a null character.
    package static func demand(_ words: String, at field: String, upTo limit: Int = reason) throws(Refusal) {
        let isBlank = words.allSatisfy(\.isWhitespace)
        if isBlank { throw .field(field, "请填写", "Say something here") }
        try ContactRecord.check(.clear(words), field, limit)
    }

    package static func demand(_ words: PersonalText, at field: String, upTo limit: Int = text) throws(Refusal) {
        if let clear = words.words { try demand(clear, at: field, upTo: limit) }
    }
}
