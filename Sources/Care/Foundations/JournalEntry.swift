/// An event with what the journal adds to it: when, by whom, and which it was in its stream.
package struct JournalEntry<Event: Sendable>: Sendable {
    /// The place in the stream; the first is 1.
    package let version: Int
    package let at: Moment
    package let actor: Actor
    /// The version of the handbook in force for the subject.
    package let edition: String
    package let event: Event

    package init(version: Int, at: Moment, actor: Actor, edition: String, event: Event) {
        self.version = version
        self.at = at
        self.actor = actor
        self.edition = edition
        self.event = event
    }
}
