/// What was written on one local day, and once the day has ended the signed root over it.
package struct AnchorRow: Hashable, Sendable {
    package let day: String
    package let firstSeq: Int64
    /// Nil while the day runs.
    package let lastSeq: Int64?
    /// Nil until the root is worked out.
    package let seal: Seal?

    /// The root over the day's events and its signature.
    package struct Seal: Hashable, Sendable {
        package let events: Int64
        package let root: [UInt8]
        /// The root of the anchor before it; empty for the first.
        package let previous: [UInt8]
        package let signature: [UInt8]

        package init(events: Int64, root: [UInt8], previous: [UInt8], signature: [UInt8]) {
            self.events = events
            self.root = root
            self.previous = previous
            self.signature = signature
        }
    }

    package init(day: String, firstSeq: Int64, lastSeq: Int64?, seal: Seal?) {
        self.day = day
        self.firstSeq = firstSeq
        self.lastSeq = lastSeq
        self.seal = seal
    }
}
