/// The reach that the security officer gave to a person, in place of the one that follows from role and profile (handbook 7.2, 7.3).
package struct ReachGrant: Hashable, Codable, Sendable {
    /// The queues, by their keys; nil for all.
    package let queues: Set<String>?
    /// The provinces; nil for all.
    package let provinces: Set<String>?

    package init(queues: Set<String>? = nil, provinces: Set<String>? = nil) {
        self.queues = queues
        self.provinces = provinces
    }

    package var extent: Reach.Extent {
        queues == nil && provinces == nil ? .everything : .part(queues: queues, provinces: provinces)
    }

    /// Sets are written in their order, so that the same grant always makes the same bytes.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(queues?.sorted(), forKey: .queues)
        try container.encodeIfPresent(provinces?.sorted(), forKey: .provinces)
    }

    private enum CodingKeys: String, CodingKey {
        case queues, provinces
    }
}
