/// A reply or note that is being typed and was not sent: nobody's words yet but its writer's (docs/decisions/0037).
package struct Draft: Hashable, Sendable {
    /// How long it is kept after it was last changed, in the desk's time.
    package static let term = Span.days(30)
    /// How many one person may have.
    package static let most = 50

    package let words: PersonalText
    package let direction: MessageDirection
    /// When it was kept.
    package let keptAt: Moment

    package init(words: PersonalText, direction: MessageDirection, keptAt: Moment) {
        self.words = words
        self.direction = direction
        self.keptAt = keptAt
    }

    package var expiresAt: Moment { keptAt + Self.term }

    /// Refuses to write over words that whoever writes has not seen: the same person typed them in another browser.
    ///
    /// - Parameters:
    ///   - other: What is kept already; nil when nothing is.
    ///   - seen: When that was kept which the writer knows of; nil when he knows of none.
    /// - Throws: `Refusal` with the code `draft-elsewhere`.
    package func demandSeen(_ other: Draft?, seen: Moment?) throws(Refusal) {
        guard let other, other.keptAt != seen, other.words != words || other.direction != direction else { return }
        throw Refusal(
            .conflict,
            "draft-elsewhere",
            Text(
                zh: "您在另一浏览器中写有不同的草稿，请先看过",
                en: "You have written another draft in another browser; look at it first"
            ),
            field: "/seen",
            clause: ClauseNumber(3, 2)
        )
    }

    /// - Throws: `Refusal` with the code `too-many-drafts` when this would be one more than a person may have.
    package static func demandRoom(after count: Int, oldest ticket: String?) throws(Refusal) {
        guard count >= most else { return }
        throw Refusal(
            .limit,
            "too-many-drafts",
            Text(
                zh: "您已有 \(most) 份草稿，最早的在工单 \(ticket ?? "")；请先发送或清空",
                en: "You have \(most) drafts, the oldest on ticket \(ticket ?? ""); send or empty some first"
            )
        )
    }
}
