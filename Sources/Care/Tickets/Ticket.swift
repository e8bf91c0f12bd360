/// One matter of one customer, from the first word to the closed loop: a fold over its journal (handbook 1.2).
package struct Ticket: Equatable, Sendable {
    package let id: String
    /// The number that people use, such as `GZ20261123-000042`.
    package let number: String
    /// The version of the handbook that judges it: the one in force when it was received (handbook 8.2).
    package let edition: String
    package let customer: String
    package let customerClass: CustomerClass
    package let receivedAt: Moment
    package let acceptedBy: Actor
    package let follows: String?
    package let classification: Classification

    package internal(set) var version = 0
    package internal(set) var changedAt: Moment
    package internal(set) var record: ContactRecord
    package internal(set) var type: ProblemType
    package internal(set) var category: Category
    package internal(set) var urgency: Urgency
    package internal(set) var priority: Priority
    package internal(set) var priorityDecision: PriorityDecision
    package internal(set) var isRecorded = false
    package internal(set) var assessment: TicketEvent.Assessed?
    package internal(set) var queue = ""
    package internal(set) var assignment: Assignment = .waiting
    package internal(set) var transfer: PendingTransfer?
    /// How many transfers were accepted.
    package internal(set) var hops = 0
    /// How many offers and transfers were given back.
    package internal(set) var bounces = 0
    package internal(set) var refusedBy: Set<String> = []
    /// 回避: whom it is about, and who therefore must not see it (handbook 2.2).
    package internal(set) var concerned: Set<String> = []
    /// The people of the desk who took a contact about it.
    package internal(set) var receivers: Set<String> = []
    package internal(set) var hold: HoldReason?
    /// Until when it stays out of the queue; nil when it is in it.
    package internal(set) var snoozedUntil: Moment?
    /// How often replies were made with each script, by its number.
    package internal(set) var scripts: [String: Int] = [:]
    package internal(set) var solution: TicketEvent.Solved?
    package internal(set) var solver: String?
    package internal(set) var isConfirmed = false
    /// The days on which the customer could not be reached since the last solution.
    package internal(set) var failedContactDays: Set<String> = []
    package internal(set) var ending: Ending?
    package internal(set) var urges = 0
    package internal(set) var reopenings = 0
    /// The highest role that an overdue duty went up to.
    package internal(set) var escalatedTo: Role?
    /// The files that went with its messages and notes, in their order.
    package internal(set) var attachments: [Attachment] = []
    package internal(set) var links: [TicketLink] = []
    /// The tickets that were merged into this one, in their order.
    package internal(set) var absorbed: [AbsorbedTicket] = []
    /// Its duties as they were when it was merged into another, to be taken up again when that is undone.
    var dutiesApart: Obligations?
    package internal(set) var obligations = Obligations()
    /// What scopes may ask about it.
    package internal(set) var attributes: Attributes = [:]

    /// With whom the ticket is.
    package enum Assignment: Equatable, Sendable {
        case waiting
        /// Offered, and not yet taken.
        case offered(to: String, at: Moment)
        case taken(by: String)

        /// The agent named, whether or not he has taken it.
        package var agent: String? {
            switch self {
            case .waiting: nil
            case .offered(let agent, _): agent
            case .taken(let agent): agent
            }
        }
    }

    /// A transfer that waits for its answer.
    package struct PendingTransfer: Equatable, Sendable {
        package let to: TransferTarget
        package let from: String
        package let offeredAt: Moment
    }

    /// How it ended.
    package enum Ending: Equatable, Sendable {
        case closed(at: Moment)
        case cancelled(at: Moment)
        /// 合并: it goes on as the ticket of that number.
        case merged(into: String, at: Moment)
    }

    package var stage: Stage {
        if ending != nil { return .closure }
        if solution != nil { return .feedback }
        if assessment != nil, case .taken = assignment { return .handling }
        return isRecorded || assessment != nil || assignment.agent != nil ? .acceptance : .intake
    }

    package var status: Status {
        switch (ending, stage) {
        case (.closed, _), (.merged, _): .closed
        case (.cancelled, _): .cancelled
        case (nil, _) where hold != nil: .held
        case (nil, .intake): .acknowledged
        case (nil, .acceptance): .pending
        case (nil, .handling): .inProgress
        case (nil, .feedback), (nil, .closure): .resolved
        }
    }

    package var isOpen: Bool { ending == nil }

    /// When it was closed; nil while it is open, and when it was cancelled.
    package var closedAt: Moment? {
        if case .closed(let at) = ending { at } else { nil }
    }

    /// The agent who has taken it and answers for it now (首问负责制, handbook 2.4).
    package var holder: String? {
        if case .taken(let agent) = assignment { agent } else { nil }
    }

    /// Who has to do with it now, beside those whose queue it stands in.
    package var parties: Set<String> {
        var parties = absorbed.reduce(receivers) { $0.union($1.people) }
        if let agent = assignment.agent { parties.insert(agent) }
        if case .agent(let agent) = transfer?.to { parties.insert(agent) }
        return parties
    }

    /// What scopes may ask about it, as its fields now are.
    var freshAttributes: Attributes {
        var attributes: Attributes = [
            .type: type.rawValue,
            .category: category.rawValue,
            .kind: ProblemKind(type, category).rawValue,
            .urgency: urgency.rawValue,
            .priority: priority.name,
            .channel: record.channel.rawValue,
            .identity: record.identityLevel.rawValue,
            .vulnerable: customerClass.isVulnerable ? "yes" : "no",
            .customerClass: customerClass.isVIP ? "vip" : "ordinary",
        ]
        attributes[.area] = record.area?.rawValue
        attributes[.province] = record.province
        return attributes
    }

    /// What a closing record lacks (handbook 1.2, 3.4).
    package var missingForClosure: [String] {
        var missing = record.missing
        if solution == nil { missing += ["solution", "resultCode", "cause", "evidence"] }
        if solution?.cause.isBlank == true { missing.append("cause") }
        if solution?.evidence.allSatisfy(\.isBlank) == true { missing.append("evidence") }
        if !isConfirmed && failedContactDays.count < 3 { missing.append("confirmation") }
        return missing
    }
}
