/// One look at personal data, or one act of administration, as the access log keeps it (handbook 7.2, 7.3; Cybersecurity Law 23).
///
/// It names people of the desk and the places where data stand, never the data: a customer is an identifier, and free words travel as
/// ``PersonalText`` that is sealed before it is written.
package struct AccessNote: Hashable, Sendable {
    /// What was done.
    package enum Kind: String, CaseIterable, Sendable {
        /// Personal data were shown, masked.
        case read
        /// They were looked for.
        case search
        /// A field was shown in the clear.
        case reveal
        /// They left the desk in a file.
        case export
        /// People, rights, keys, settings or records of the desk itself were changed.
        case administer
        case logIn, logOut
        /// A server began or ended its work: a beginning without an end shows that it was cut off.
        case start, stop
    }

    /// How it ended.
    package enum Result: String, CaseIterable, Sendable {
        case done
        /// The person may not, or not now.
        case refused
        /// There was nothing, or nothing that the person may know of.
        case notFound
        case failed
    }

    package let kind: Kind
    package let actor: Actor
    /// What was looked at: `ticket/GZ20261123-000042`, `tickets`, `staff/zhou`.
    package let object: String
    package var result: Result
    /// The customer whose data it is, by identifier.
    package var subject: String?
    /// How many records were shown.
    package var count: Int
    /// Why, in a word from a list; of an act of administration, which; of a reveal, the field.
    package var reason: String?
    /// Why, in the person's own words; sealed under the customer's key before it is kept.
    package var words: PersonalText?
    /// From where; nil for a command on the desk's own machine.
    package var address: String?

    /// An act of administration, such as `join` on `staff/zhou`.
    package static func administered(_ object: String, _ act: String, by actor: Actor) -> AccessNote {
        AccessNote(.administer, object, by: actor, reason: act)
    }

    package init(
        _ kind: Kind,
        _ object: String,
        by actor: Actor,
        result: Result = .done,
        subject: String? = nil,
        count: Int = 1,
        reason: String? = nil
    ) {
        self.kind = kind
        self.object = object
        self.actor = actor
        self.result = result
        self.subject = subject
        self.count = count
        self.reason = reason
    }
}
