import Care

/// What the window's title says: the page, and before it the time that the open ticket has left.
struct PageTitle: Sendable {
    let text: String
    /// As a running clock shows it; nil when nothing runs.
    let left: String?

    init(_ text: String, left: String? = nil) {
        self.text = text
        self.left = left
    }

    /// A ticket with its most urgent clock.
    init(_ sight: TicketSight) {
        self.init(
            "\(sight.ticket.number) \(sight.about.summary)",
            left: sight.urgent?.value
        )
    }

    /// Whether the limit has passed; clocks say so with a minus.
    var isLate: Bool { left?.hasPrefix("−") ?? false }
}
