extension Ticket {
    /// The sealed words that somebody may see in the clear: only what he works on, and only while it is worked on (handbook 7.2, 谁办谁看).
    ///
    /// - Throws: `Refusal` `reveal-off-ticket` for a ticket that has ended, which counts as a look without a ticket; `nothing-to-reveal` when the customer
    ///   never said it.
    package func revealing(
        _ field: RevealedField,
        by actor: Actor,
        under edition: Edition
    ) throws(Refusal) -> PersonalText {
        try actor.demand(.revealPersonal)
        guard isOpen else {
            throw Refusal(
                .wrongStage,
                "reveal-off-ticket",
                Text(
                    zh: "工单 \(number) 已结束，没有进行中的工单不能查看明文",
                    en: "Ticket \(number) has ended; nothing is shown in the clear without an open ticket"
                ),
                clause: ClauseNumber(7, 2),
                rule: edition.alarms(on: .soughtOffTicket).first?.rule.id
            )
        }
        guard let words = record[field], !words.isEmpty else {
            throw Refusal(
                .wrongStage,
                "nothing-to-reveal",
                Text(zh: "该字段没有内容", en: "There is nothing in this field"),
                field: "/field",
                clause: ClauseNumber(7, 2)
            )
        }
        return words
    }
}
