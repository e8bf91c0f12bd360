extension DemoTicket {
    /// The morning, by subject.
    static let all = network + accounts + complaints + requests
}
