/// An event with what the journal adds to it: when, by whom, and which it was in its stream.
package struct JournalEntry<Event: Sendable>: Sendable {
    /// The place in the stream; the first is 1.
    package let version: Int
    package let at: Moment
    package let actor: Actor
    /// The version of the handbook in force for the subject.
    package let edition: String
    package let event: Event
    /// The bulk deed that it is a part of; nil for what was done by itself (docs/decisions/0035).
    package let bulk: String?

    package init(
        version: Int,
        at: Moment,
        actor: Actor,
        edition: String,
        event: Event,
        bulk: String? = nil
    ) {
        self.version = version
        self.at = at
        self.actor = actor
        self.edition = edition
        self.event = event
        self.bulk = bulk
    }
}
