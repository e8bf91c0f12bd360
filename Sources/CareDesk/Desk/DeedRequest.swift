import Care

/// What comes with a deed besides its meaning: a key against doing it twice, and the version that the caller saw.
package struct DeedRequest: Sendable {
    package var key: String?
    /// SHA-256 of what was asked, so that a key is not used for two different things.
    package var fingerprint: [UInt8]
    package var expectedVersion: Int?
    /// The moment as of which the deed is judged; only imports set it.
    package var at: Moment?

    /// Whether it sends what its author had drafted on this ticket, so that the draft goes with it.
    package var sendsDraft: Bool
    /// The files that a message takes along, in their order.
    package var attachments: [String]

    /// The bulk deed that it belongs to; nil for a deed by itself.
    package var bulk: Bulk?

    /// How a deed belongs to a bulk deed (docs/decisions/0035).
    package enum Bulk: Hashable, Sendable {
        /// It is only tried: decided like any other, and not written.
        case tried
        /// It is done as a part of that one, at most once to a ticket.
        case part(of: String)

        /// What the events say of it.
        package var mark: String {
            switch self {
            case .tried: "tried"
            case .part(let id): id
            }
        }
    }

    package init(
        key: String? = nil,
        fingerprint: [UInt8] = [],
        expectedVersion: Int? = nil,
        at: Moment? = nil,
        sendsDraft: Bool = false,
        bulk: Bulk? = nil,
        attachments: [String] = []
    ) {
        self.key = key
        self.fingerprint = fingerprint
        self.expectedVersion = expectedVersion
        self.at = at
        self.sendsDraft = sendsDraft
        self.bulk = bulk
        self.attachments = attachments
    }
}
