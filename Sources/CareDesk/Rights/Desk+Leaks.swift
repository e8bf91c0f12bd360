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
        try demandReport(words, by: actor)
        return try await openMatter(Leak.self, by: actor, request: request) { number, _ in
            Self.finding(words, in: subjectClass, by: detection, number: number)
        }
    }

    /// Refuses a report of somebody who may make none, or in words that nobody can keep.
    func demandReport(_ words: String, by actor: Actor) throws(Refusal) {
        try actor.demand(.reportBreach)
        try MatterWords.demand(words, at: "/words", upTo: MatterWords.text)
    }

    static func finding(
        _ words: String,
        in subjectClass: LeakClass,
        by detection: String?,
        number: String
    ) -> MatterOpening<Leak> {
        MatterOpening(events: Leak.finding(words, in: subjectClass, by: detection, number: number), key: nil)
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
