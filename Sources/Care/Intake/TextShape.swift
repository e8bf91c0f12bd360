/// What a text shows without any word of the lexicon: its length, its questions, its counts of times and days.
package struct TextShape: Sendable {
    package static let traits = [
        "bias", "short", "medium", "long", "very-long", "question", "questions", "many-questions", "exclaim",
        "exclaims",
        "ends-asking", "asking", "wondering", "negated", "negations", "many-negations", "you", "repeats", "waits",
        "waits-long", "address", "mention", "mentions", "digits", "money", "masked", "emoticon",
        "hours", "days", "weeks", "months", "years", "repeats-many", "quoted",
    ]

    /// The traits that hold, as places in ``traits``.
    package let present: [Int]

    package init(of text: NormalisedText) {
        let counts = ShapeCounts(of: text.characters)
        let spans = SpanCounts(of: text.characters)
        let length = text.characters.count
        let holds: [Bool] = [
            true, length < 20, (20..<50).contains(length), (50..<100).contains(length), length >= 100,
            counts.questions == 1, counts.questions >= 2, counts.questions >= 4,
            (1...2).contains(counts.exclamations), counts.exclamations >= 3,
            counts.lastSign == ShapeCounts.question, counts.asks, counts.wonders,
            counts.negations > 0, counts.negations >= 3, counts.negations >= 5, counts.addressesUs,
            counts.repeats, counts.waits, counts.waitsLong,
            text.hasAddress, text.mentions.count == 1, text.mentions.count >= 3,
            counts.longestNumber >= 2, counts.money, counts.longestMask >= 5, counts.emoticon,
            spans.hours, spans.days, spans.weeks, spans.months, spans.years, spans.manyTries,
            text.characters.contains { $0 == 0x22 || $0 == 0x201C || $0 == 0x201D },
        ]
        present = holds.indices.filter { holds[$0] }
    }
}
