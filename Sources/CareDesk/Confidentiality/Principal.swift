import Care

/// A way in that was found good: who it is, and against what forms are checked.
package struct Principal: Hashable, Sendable {
    package let actor: Actor
    package let displayName: String
    /// What a form of this session must bring back; nil for API tokens, which no browser sends by itself.
    package let csrf: String?
    /// What an API token may do: `read`, `tickets`, `all`, `scim`; a session may do all that its role may.
    package let scopes: Set<String>
    /// The session's public name; nil for tokens and commands.
    package var session: String?
    /// When the session ends if nobody uses it any more.
    package var endsAt: Moment?
    /// Whether this person must set up a second factor before anything else.
    package var owesFactor = false
    /// How this person wants the pages; nil when nothing was chosen yet.
    package var preferences: Preferences?
}
