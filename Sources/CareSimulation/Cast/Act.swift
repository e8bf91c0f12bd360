import Care
import CareDesk

/// A deed that somebody is about to do, made ready to be done once, twice or after a mishap.
struct Act: Sendable {
    typealias Deed = @Sendable (_ desk: Desk, _ request: DeedRequest) async throws -> DeedOutcome?

    /// What it is called in a failure's story.
    let name: String
    let actor: Actor
    /// Nil when it is not about a ticket that exists.
    let ticket: String?
    /// The version that the actor saw.
    let version: Int?
    /// Whether the deed takes a key against being done twice.
    let takesKey: Bool
    let deed: Deed

    init(
        _ name: String,
        by actor: Actor,
        on known: Ticket? = nil,
        takesKey: Bool = true,
        deed: @escaping Deed
    ) {
        self.name = name
        self.actor = actor
        ticket = known?.number
        version = known?.version
        self.takesKey = takesKey
        self.deed = deed
    }
}
