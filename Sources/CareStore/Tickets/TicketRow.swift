/// What lists show and filter of a ticket: an index over its journal.
package struct TicketRow: Hashable, Sendable {
    package let id: String
    package let number: String
    package let isOpen: Bool
    package let stage: String
    package let status: String
    package let type: String
    package let category: String
    package let priority: Int64
    package let channel: String
    package let province: String
    package let queue: String
    package let assignee: String?
    package let customer: String
    package let receivedAt: Int64
    /// The earliest due moment of what is still to be done; `noDue` when nothing runs.
    package let dueAt: Int64
    package let version: Int64
    /// The first words of the description, sealed.
    package let summary: [UInt8]
    package let audience: Audience
    /// Until when it stays out of the queues; nil when it stands in one.
    package let snoozedUntil: Int64?
    /// When it was closed; nil while it is open, and when it was cancelled.
    package let closedAt: Int64?

    /// Sorts after every moment: nothing is due.
    package static let noDue: Int64 = 9_000_000_000_000_000

    package init(
        id: String,
        number: String,
        isOpen: Bool,
        stage: String,
        status: String,
        type: String,
        category: String,
        priority: Int64,
        channel: String,
        province: String,
        queue: String,
        assignee: String?,
        customer: String,
        receivedAt: Int64,
        dueAt: Int64,
        version: Int64,
        summary: [UInt8],
        audience: Audience = Audience(),
        snoozedUntil: Int64? = nil,
        closedAt: Int64? = nil
    ) {
        self.id = id
        self.number = number
        self.isOpen = isOpen
        self.stage = stage
        self.status = status
        self.type = type
        self.category = category
        self.priority = priority
        self.channel = channel
        self.province = province
        self.queue = queue
        self.assignee = assignee
        self.customer = customer
        self.receivedAt = receivedAt
        self.dueAt = dueAt
        self.version = version
        self.summary = summary
        self.audience = audience
        self.snoozedUntil = snoozedUntil
        self.closedAt = closedAt
    }
}
