/// Everything that can happen to one kind of subject.
package protocol JournalEvent: Hashable, Sendable {
    var body: any EventBody { get }

    /// Reads an event back from the journal.
    ///
    /// - Throws: `BodyFault` when the type is unknown or the body does not fit it.
    init(type: String, _ body: BodyFields) throws
}
