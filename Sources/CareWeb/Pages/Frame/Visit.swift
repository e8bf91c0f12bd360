import Care
import CareDesk

/// One look at the desk: who looks, in which language and looks, from where and when.
struct Visit: Sendable {
    let principal: Principal?
    let words: Words
    let wording: Wording
    /// Language, colours, density and keys, as he or his browser chose them.
    let preferences: Preferences
    /// The path with its query, to come back to.
    var path: String
    /// What was done just before, told once.
    var flash: Flash?
    /// The place in the journal up to which the page knows everything.
    var seen: Int64 = 0
    /// Whether he can be offered work just now; nil for whoever is offered none.
    var presence: Presence?

    var now: Moment { wording.now }

    /// Who looks; pages that ask for it are reached only by somebody who logged in.
    var actor: Actor? { principal?.actor }

    var readsTickets: Bool { actor?.role.readsTickets ?? false }

    /// Whether there is anything of which the live feed would tell him.
    var hearsNews: Bool { readsTickets || actor?.seesMatters ?? false }
}
