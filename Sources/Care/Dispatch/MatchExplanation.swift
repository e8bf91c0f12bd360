/// Why work went where it went: kept with the decision, shown on the page (handbook 2.2).
package struct MatchExplanation: Hashable, Sendable {
    /// One agent who could have taken it, with the parts of the score.
    package struct Candidate: Hashable, Sendable {
        package let agent: String
        package let skill: Int
        package let load: Int
        package let continuity: Int
        package let idle: Int

        package init(agent: String, skill: Int, load: Int, continuity: Int, idle: Int) {
            self.agent = agent
            self.skill = skill
            self.load = load
            self.continuity = continuity
            self.idle = idle
        }

        package var score: Int { skill + load + continuity + idle }
    }

    /// Why an agent could not take it.
    package enum Exclusion: String, CaseIterable, Codable, Sendable {
        case absent, offShift, queue, skill, province, language, certificate, conflict, capacity, refusedBefore
    }

    /// The best candidates, best first; at most five are kept.
    package let candidates: [Candidate]
    /// How many agents each reason excluded; an agent counts under the first reason only.
    package let excluded: [String: Int]
    /// How many waited in the same queue when this was decided.
    package let waiting: Int

    package init(candidates: [Candidate], excluded: [String: Int], waiting: Int) {
        self.candidates = candidates
        self.excluded = excluded
        self.waiting = waiting
    }
}
