/// Decides by what is known of a contact which queue it waits in; the first route that fits wins (handbook 2.2).
package struct RoutingTable: Hashable, Codable, Sendable {
    package let routes: [Route]
    /// The queue of everything that no route names.
    package let fallback: String

    package init(routes: [Route], fallback: String) {
        self.routes = routes
        self.fallback = fallback
    }

    package func queue(for attributes: Attributes) -> String {
        routes.first { $0.scope.holds(for: attributes) }?.queue ?? fallback
    }
}
