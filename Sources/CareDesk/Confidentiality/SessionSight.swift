import Care

/// One of a person's sessions, as the person sees it.
package struct SessionSight: Hashable, Sendable {
    package let id: String
    package let address: String
    package let agent: String
    package let startedAt: Moment
    package let usedAt: Moment
    package let endsAt: Moment
}
