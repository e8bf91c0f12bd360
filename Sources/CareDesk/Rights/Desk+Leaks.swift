import Care

/// The deeds on leaks (handbook 7.3; PIPL 57).
extension Desk {
    /// Opens a breach: by hand, or for a detection that names its rule.
    ///
    /// The clock of the report runs from here on, so finding is never put off until all is known.
    package func openBreach(
        _ words: String,
        in subjectClass: LeakClass,
        detection: String? = nil,
        by actor: Actor,
        request: DeedRequest = DeedRequest()
    ) async throws -> MatterCase<Leak> {
        try actor.demand(.reportBreach)
        try MatterWords.demand(words, at: "/words", upTo: MatterWords.text)
        return try await openMatter(Leak.self, by: actor, request: request) { number, _ in
            let events = Leak.finding(words, in: subjectClass, by: detection, number: number)
            return MatterOpening(events: events, key: nil)
        }
    }

    /// Does one step of the work on a leak; which steps are lawful now is decided in `Care`.
    package func handleBreach(
        _ number: String,
        by actor: Actor,
        request: DeedRequest = DeedRequest(),
        step: @escaping @Sendable (Leak) throws(Refusal) -> [LeakEvent]
    ) async throws -> MatterCase<Leak> {
        try actor.demand(.handleBreach)
        return try await changeMatter(number, by: actor, request: request) { known, _, _ in
            try step(known.content)
        }
    }
}
