/// How a centre is laid out: its queues, what goes where, and where nobody else can help (handbook 2.2).
package struct Centre: Hashable, Codable, Sendable {
    package let queues: [QueueSpec]
    package let routing: RoutingTable
    /// Where work goes that was given back too often (handbook 2.4).
    package let leadQueue: String

    package init(queues: [QueueSpec], routing: RoutingTable, leadQueue: String) {
        self.queues = queues
        self.routing = routing
        self.leadQueue = leadQueue
    }

    package var fallbackQueue: String { routing.fallback }

    package func queue(_ key: String) -> QueueSpec? { queues.first { $0.key == key } }

    /// A centre before anybody has laid it out: one queue for everything, and one for the lead.
    package static let plain = Centre(
        queues: [
            QueueSpec(key: "general", name: Text(zh: "综合受理", en: "General"), overflow: "lead"),
            QueueSpec(key: "lead", name: Text(zh: "班长台", en: "Lead's desk"), tier: 3),
        ],
        routing: RoutingTable(routes: [], fallback: "general"),
        leadQueue: "lead"
    )
}
