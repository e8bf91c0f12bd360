/// A duty as lists and the timekeeper see it: an index over the journal.
package struct ObligationRow: Hashable, Sendable {
    /// The stream of its subject, such as `ticket/0198…`.
    package let subject: String
    package let rule: String
    package let ordinal: Int64
    package let state: String
    package let openedAt: Int64
    package let dueAt: Int64?
    package let settledAt: Int64?
    /// When the timekeeper has something to say next; nil when never.
    package let nextAt: Int64?
    package let edition: String

    package init(
        subject: String,
        rule: String,
        ordinal: Int64,
        state: String,
        openedAt: Int64,
        dueAt: Int64?,
        settledAt: Int64?,
        nextAt: Int64?,
        edition: String
    ) {
        self.subject = subject
        self.rule = rule
        self.ordinal = ordinal
        self.state = state
        self.openedAt = openedAt
        self.dueAt = dueAt
        self.settledAt = settledAt
        self.nextAt = nextAt
        self.edition = edition
    }
}
