/// Watches the access log by the rules of the edition in force: counts what each person looks at within the span of each rule (handbook 7.2).
///
/// A finding is made once: the same rule says nothing more about the same person until its span has passed.
package struct AccessWatch: Sendable {
    private struct Key: Hashable {
        let rule: RuleID
        let person: String
        /// The values in which the facts must agree.
        let alike: [String?]
    }

    /// Whose next finding has to wait.
    private struct Voice: Hashable {
        let rule: RuleID
        let person: String
    }

    private let rulebook: Rulebook
    private let watched: [FactName: [(rule: Rule, detection: Detection)]]
    private var windows: [Key: AccessWindow] = [:]
    private var silentUntil: [Voice: Moment] = [:]

    package init(under rulebook: Rulebook) {
        self.rulebook = rulebook
        watched = Dictionary(grouping: rulebook.edition.alarms) { $0.detection.fact }
    }

    package var edition: String { rulebook.edition.version }

    /// The moment from which entries must be known to judge what happens at another.
    package func start(before moment: Moment) -> Moment {
        let calendar = rulebook.calendar("always")
        let spans = watched.values.flatMap(\.self).map { $0.detection.within.due(from: moment, in: calendar) - moment }
        return moment - (spans.max() ?? .zero)
    }

    /// Takes an entry in, the entries in their order, and says what it completes.
    package mutating func take(_ sighting: AccessSighting) -> [AccessFinding] {
        guard sighting.actor.kind == .staff else { return [] }
        return sighting.facts.flatMap { fact in
            (watched[fact.name] ?? []).compactMap { rule, detection in
                guard rule.scope.holds(for: sighting.attributes) else { return nil }
                let entry = AccessWindow.Entry(
                    seq: sighting.seq,
                    endsAt: detection.within.due(from: sighting.at, in: rulebook.calendar("always")),
                    what: fact.what,
                    amount: fact.amount
                )
                let key = Key(
                    rule: rule.id,
                    person: sighting.actor.name,
                    alike: detection.alike.map { sighting.attributes[$0] }
                )
                return count(entry, of: sighting, under: key, upTo: detection.count)
            }
        }
    }

    /// Says that a finding was made before, so that it is not made again until the rule's span has passed.
    package mutating func silence(_ rule: RuleID, about person: String, from moment: Moment) {
        guard case .detection(let detection)? = rulebook.edition.rules[rule]?.kind else { return }
        silentUntil[Voice(rule: rule, person: person)] = detection.within.due(
            from: moment,
            in: rulebook.calendar("always")
        )
    }

    /// Drops what no longer counts at a moment.
    package mutating func forget(before moment: Moment) {
        for key in windows.keys {
            windows[key]?.drop(endedBy: moment)
            if windows[key]?.isEmpty ?? true { windows[key] = nil }
        }
        silentUntil = silentUntil.filter { $0.value > moment }
    }

    private mutating func count(
        _ entry: AccessWindow.Entry,
        of sighting: AccessSighting,
        under key: Key,
        upTo limit: Int
    ) -> AccessFinding? {
        windows[key, default: AccessWindow()].add(entry, at: sighting.at)
        guard let window = windows[key], window.total >= limit, let first = window.first else { return nil }
        let voice = Voice(rule: key.rule, person: key.person)
        if let until = silentUntil[voice], sighting.at < until { return nil }
        silence(key.rule, about: key.person, from: sighting.at)
        return AccessFinding(
            rule: key.rule,
            person: sighting.actor,
            count: window.total,
            entries: min(first, sighting.seq)...sighting.seq,
            at: sighting.at
        )
    }
}
