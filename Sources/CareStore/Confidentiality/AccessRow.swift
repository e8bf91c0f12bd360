/// One entry of the access log, as it is kept.
package struct AccessRow: Hashable, Sendable {
    /// The place in the log; the first is 1, and none is left out.
    package let seq: Int64
    package let at: Int64
    package let actor: String
    package let address: String?
    package let kind: String
    package let object: String
    package let result: String
    package let subject: String?
    package let count: Int64
    package let reason: String?
    /// The person's own words about the reason, sealed.
    package let words: [UInt8]?
    /// Over the hash of the entry before it and everything that this one says.
    package let hash: [UInt8]

    package init(
        seq: Int64,
        at: Int64,
        actor: String,
        address: String?,
        kind: String,
        object: String,
        result: String,
        subject: String?,
        count: Int64,
        reason: String?,
        words: [UInt8]?,
        hash: [UInt8]
    ) {
        self.seq = seq
        self.at = at
        self.actor = actor
        self.address = address
        self.kind = kind
        self.object = object
        self.result = result
        self.subject = subject
        self.count = count
        self.reason = reason
        self.words = words
        self.hash = hash
    }
}
