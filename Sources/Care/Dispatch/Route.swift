/// One line of the routing table: who it is for, and the queue that serves them (handbook 2.2).
package struct Route: Hashable, Sendable {
    package let scope: Scope
    package let queue: String

    package init(_ scope: Scope, to queue: String) {
        self.scope = scope
        self.queue = queue
    }
}

/// Written as `{"when": {"type": ["fault"]}, "queue": "broadband"}`, with attributes and values in their order.
extension Route: Codable {
    private enum CodingKeys: String, CodingKey {
        case when, queue
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let when = try container.decodeIfPresent([String: [String]].self, forKey: .when) ?? [:]
        var conditions: [Attribute: Set<String>] = [:]
        for (name, values) in when {
            guard let attribute = Attribute(rawValue: name) else {
                throw DecodingError.dataCorruptedError(
                    forKey: .when,
                    in: container,
                    debugDescription: "no route can ask about \(name)"
                )
            }
            conditions[attribute] = Set(values)
        }
        self.init(Scope(conditions), to: try container.decode(String.self, forKey: .queue))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        let when = scope.conditions.map { attribute, values in (attribute.rawValue, values.sorted()) }
        try container.encode(Dictionary(uniqueKeysWithValues: when), forKey: .when)
        try container.encode(queue, forKey: .queue)
    }
}
