/// One event as the journal keeps it.
package struct JournalRow: Hashable, Sendable {
    /// The place in the whole journal, given by the database; 0 before it is appended.
    package let seq: Int64
    /// Kind and id of the subject, such as `ticket/0198…`.
    package let stream: String
    /// The place in the stream; the first is 1.
    package let version: Int64
    package let type: String
    /// Milliseconds since 1970.
    package let at: Int64
    package let actor: String
    package let edition: String
    /// JSON in UTF-8; personal fields are ciphertext.
    package let body: [UInt8]
    /// The hash of the event before it in the stream; 32 zero bytes for the first.
    package let prev: [UInt8]
    package let hash: [UInt8]

    package init(
        seq: Int64 = 0,
        stream: String,
        version: Int64,
        type: String,
        at: Int64,
        actor: String,
        edition: String,
        body: [UInt8],
        prev: [UInt8],
        hash: [UInt8]
    ) {
        self.seq = seq
        self.stream = stream
        self.version = version
        self.type = type
        self.at = at
        self.actor = actor
        self.edition = edition
        self.body = body
        self.prev = prev
        self.hash = hash
    }
}
