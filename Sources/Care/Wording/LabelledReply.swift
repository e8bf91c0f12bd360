/// A reply with the worst grade that its words deserve.
package struct LabelledReply: Sendable {
    /// nil when there is nothing to say about it.
    package let grade: WordingGrade?
    package let text: String

    /// Reads `grade TAB reply` lines; `clear` is nothing to say, lines that begin with `#` are none.
    ///
    /// - Throws: `Refusal` with the line that is neither.
    package static func replies(in text: String) throws(Refusal) -> [LabelledReply] {
        var replies: [LabelledReply] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.isEmpty || line.hasPrefix("#") { continue }
            let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
            let grade = parts.first.flatMap(WordingGrade.init)
            guard parts.count == 2, grade != nil || parts[0] == "clear" else {
                throw Refusal(
                    .invalid,
                    "sample-malformed",
                    Text(
                        zh: "第 \(index + 1) 行应为 block、warn、note 或 clear，制表符，回复",
                        en: "Line \(index + 1) should be block, warn, note or clear, a tab, and the reply"
                    ),
                    clause: ClauseNumber(3, 3)
                )
            }
            replies.append(LabelledReply(grade: grade, text: parts[1]))
        }
        return replies
    }
}
