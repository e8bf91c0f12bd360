/// What a channel hands to the desk when somebody makes contact: not yet a ticket (handbook 2.1).
package struct ContactRequest: Hashable, Sendable {
    package var record: ContactRecord
    /// Nil leaves it to the classifier.
    package var type: ProblemType?
    package var category: Category?
    package var urgency: Urgency?
    package var impact: Impact
    package var severity: Severity?
    package var customerClass: CustomerClass
    /// How long the customer waited for an answer, when the channel knows.
    package var waited: Span?
    /// When the contact was made; only imports set it.
    package var receivedAt: Moment?
    package var importedFrom: String?
    /// What was done about it before this desk knew of it, in order; only imports set it.
    package var past: [PastDeed] = []

    package init(
        record: ContactRecord,
        type: ProblemType? = nil,
        category: Category? = nil,
        urgency: Urgency? = nil,
        impact: Impact = .person,
        severity: Severity? = nil,
        customerClass: CustomerClass = CustomerClass(),
        waited: Span? = nil,
        receivedAt: Moment? = nil,
        importedFrom: String? = nil
    ) {
        self.record = record
        self.type = type
        self.category = category
        self.urgency = urgency
        self.impact = impact
        self.severity = severity
        self.customerClass = customerClass
        self.waited = waited
        self.receivedAt = receivedAt
        self.importedFrom = importedFrom
    }
}
