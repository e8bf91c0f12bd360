import Care
import CareTesting
import Testing

/// Any deed on a ticket, to ask of each the same: who may do it, and when.
struct Deed: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Whether only who answers for the ticket may do it.
    let isTheHolders: Bool
    private let decision: @Sendable (Attempt) throws -> [TicketEvent]

    /// Somebody tries something on a ticket.
    struct Attempt {
        let ticket: Ticket
        let actor: Actor
        let edition: Edition
    }

    init(_ name: String, isTheHolders: Bool = false, _ decision: @escaping @Sendable (Attempt) throws -> [TicketEvent])
    {
        testDescription = name
        self.isTheHolders = isTheHolders
        self.decision = decision
    }

    func decide(_ ticket: Ticket, _ actor: Actor, _ edition: Edition) throws -> [TicketEvent] {
        try decision(Attempt(ticket: ticket, actor: actor, edition: edition))
    }

    /// Every deed that needs an open ticket.
    static let all: [Deed] = [
        Deed("record") { try $0.ticket.recording($0.ticket.record, by: $0.actor) },
        Deed("classify") { try $0.ticket.classifying(Correction(type: .complaint), by: $0.actor) },
        Deed("assess") { try $0.ticket.assessing(.handling($0.ticket), by: $0.actor, under: $0.edition) },
        Deed("prioritise") { try $0.ticket.prioritising(.p1, because: "停电", by: $0.actor, under: $0.edition) },
        Deed("urge") { try $0.ticket.urging(.clear("还没好"), through: .phone, by: $0.actor) },
        Deed("assign") { try $0.ticket.assigning(to: "chen", explained: nil, by: $0.actor) },
        Deed("take") { try $0.ticket.taking(by: $0.actor) },
        Deed("refuse") { try $0.ticket.refusing(.noCapacity, by: $0.actor, leadQueue: "lead", under: $0.edition) },
        Deed("overflow") { try $0.ticket.overflowing(to: "lead", by: $0.actor) },
        Deed("transfer", isTheHolders: true) { try $0.ticket.transferring(.offer(), by: $0.actor, under: $0.edition) },
        Deed("answer a transfer") {
            try $0.ticket.answeringTransfer(.rejected, by: $0.actor, leadQueue: "lead", under: $0.edition)
        },
        Deed("hold", isTheHolders: true) { try $0.ticket.holding(for: .waitingForParts, by: $0.actor) },
        Deed("resume", isTheHolders: true) { try $0.ticket.resuming(by: $0.actor) },
        Deed("snooze", isTheHolders: true) {
            try $0.ticket.snoozing(until: $0.ticket.changedAt + .hours(2), asOf: $0.ticket.changedAt, by: $0.actor)
        },
        Deed("wake", isTheHolders: true) { try $0.ticket.waking(by: $0.actor) },
        Deed("reply", isTheHolders: true) {
            try $0.ticket.messaging(.init(direction: .toCustomer, channel: .sms, words: .clear("您好")), by: $0.actor)
        },
        Deed("write the customer's words down") {
            try $0.ticket.messaging(.init(direction: .fromCustomer, channel: .sms, words: .clear("你好")), by: $0.actor)
        },
        Deed("solve", isTheHolders: true) { try $0.ticket.solving(.repaired, by: $0.actor) },
        Deed("fail to reach", isTheHolders: true) {
            try $0.ticket.failingContact(through: .phone, on: "2026-11-23", by: $0.actor)
        },
        Deed("confirm") { try $0.ticket.confirming(.init(isSolved: true, channel: .phone), by: $0.actor) },
        Deed("close", isTheHolders: true) { try $0.ticket.closing(by: $0.actor, under: $0.edition) },
        Deed("merge") {
            let earlier = Story(number: "GZ20261123-000000")
            return try $0.ticket.merging(into: earlier.ticket, at: .noon, by: $0.actor).here
        },
        Deed("cancel") { try $0.ticket.cancelling(because: "用户撤回", by: $0.actor) },
    ]
}
