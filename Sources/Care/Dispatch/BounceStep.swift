/// What becomes of a ticket that was given back, so that nobody kicks it along like a ball (反踢皮球, handbook 2.2, 2.4).
package enum BounceStep: Hashable, Sendable {
    case reassign
    /// It went back and forth often enough: the lead decides.
    case lead

    /// Decides after a refusal or an offer left unanswered; the limit is the edition's, and the bounce that reaches it
    /// goes to the lead.
    package static func afterBounces(_ count: Int, limit: Int) -> BounceStep {
        count >= limit ? .lead : .reassign
    }
}
