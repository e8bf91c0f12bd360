/// A ticket that waits for an agent, with all that decides who may have it and when (handbook 2.2, 2.3).
package struct Demand: Hashable, Sendable {
    package let ticket: String
    package let queue: String
    /// The customer's province; nil when it is not known, and then any agent may serve him.
    package var province: String?
    package var language: String
    package let priority: Priority
    /// When the earliest pending clock runs out.
    package let dueAt: Moment
    package let receivedAt: Moment
    /// Whether it takes the whole of an agent's attention.
    package var isVoice: Bool
    /// 首问负责制: who had this customer before and should have him again if he can (handbook 2.4).
    package var continuity: String?
    /// Who must not have it: he is complained about, or he is reviewed.
    package var conflicts: Set<String>
    /// Who has given it back.
    package var refusedBy: Set<String>
    /// A certificate that this ticket asks for, beside the queue's own.
    package var certificate: String?

    package init(
        ticket: String,
        queue: String,
        priority: Priority,
        dueAt: Moment,
        receivedAt: Moment,
        province: String? = nil,
        language: String = Language.chinese.rawValue,
        isVoice: Bool = false,
        continuity: String? = nil,
        conflicts: Set<String> = [],
        refusedBy: Set<String> = [],
        certificate: String? = nil
    ) {
        self.ticket = ticket
        self.queue = queue
        self.priority = priority
        self.dueAt = dueAt
        self.receivedAt = receivedAt
        self.province = province
        self.language = language
        self.isVoice = isVoice
        self.continuity = continuity
        self.conflicts = conflicts
        self.refusedBy = refusedBy
        self.certificate = certificate
    }

    package var rank: ServiceRank { ServiceRank(priority: priority, dueAt: dueAt, receivedAt: receivedAt) }
}
