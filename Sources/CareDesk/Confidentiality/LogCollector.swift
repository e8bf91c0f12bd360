/// Whoever takes in the messages of the access log, such as a syslog server.
package protocol LogCollector: Sendable {
    /// Hands messages over in their order.
    ///
    /// - Throws: When nobody takes them; then all of them are sent again later.
    func send(_ messages: [String]) async throws

    /// Whether everything that was handed over has arrived, as far as the way there can tell.
    func hasArrived() async throws -> Bool
}
