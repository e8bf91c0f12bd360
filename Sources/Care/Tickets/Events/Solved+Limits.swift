extension TicketEvent.Solved {
    /// Refuses fields that are too long and proofs that are too many.
    package func validate() throws(Refusal) {
        try ContactRecord.check(words, "/text", ContactLimits.description)
        try ContactRecord.check(.clear(cause), "/cause", 500)
        try ContactRecord.check(.clear(action), "/action", 2_000)
        if evidence.count > 20 {
            throw Refusal(
                .limit,
                "too-many",
                Text(zh: "证据最多 20 项", en: "At most 20 pieces of evidence"),
                field: "/evidence"
            )
        }
        for item in evidence { try ContactRecord.check(.clear(item), "/evidence", 500) }
    }
}
