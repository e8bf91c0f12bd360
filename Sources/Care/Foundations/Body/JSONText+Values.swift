import Foundation

/// Members as the bodies of events have them: what is absent is left out.
extension JSONText {
    package mutating func member<Choice: RawRepresentable<String>>(_ key: String, _ choice: Choice) {
        member(key, choice.rawValue)
    }

    package mutating func optional<Choice: RawRepresentable<String>>(_ key: String, _ choice: Choice?) {
        if let choice { member(key, choice.rawValue) }
    }

    package mutating func member(_ key: String, _ moment: Moment) { member(key, Int(moment.milliseconds)) }

    package mutating func optional(_ key: String, _ span: Span?) {
        if let span { member(key, Int(span.milliseconds)) }
    }

    /// Sealed words in base 64.
    ///
    /// - Throws: `EncodingError` for words that are not sealed, so that no clear personal word reaches the journal by oversight (PIPL 51; handbook 7.3).
    package mutating func member(_ key: String, _ words: PersonalText) throws {
        member(key, try words.sealedText)
    }

    package mutating func optional(_ key: String, _ words: PersonalText?) throws {
        if let words { try member(key, words) }
    }
}
