import Care
import CareStore

/// Everything that one deed on one ticket writes: made ready outside the writer, which only executes it.
struct TicketWrite: Sendable {
    let journal: [JournalRow]
    let row: TicketRow
    let isNew: Bool
    let obligations: [ObligationRow]
    let counters: [String: Int64]
    /// Keyed tokens by the index of the event in `journal`.
    let tokens: [Int: String]
    /// Whose draft on this ticket was sent with it, and whether every other one ends too.
    var sentDraft: String?
    var endsDrafts = false
    /// The files that go out with it, and who uploaded them.
    var attachments: [String] = []
    var uploader = ""
    var customer: NewCustomer?
    var idempotency: KeptAnswer?
    /// Refuses the write when an open ticket of this customer and category, received in this window, has appeared since the deed was decided.
    var unlessDuplicateWithin: ClosedRange<Moment>?
    /// Who writes, for a ticket that is about him is no duplicate that he may learn of.
    var author: Actor?

    struct NewCustomer: Sendable {
        let id: String
        let numberIndex: [UInt8]?
        let wrappedKey: WrappedKey
    }

    struct KeptAnswer: Sendable {
        let actor: String
        let key: String
        let answer: Idempotency.Answer
    }

    /// Writes it all and returns the `seq` of the last event.
    func execute(in connection: any Connection) throws -> Int64 {
        if let idempotency {
            try Idempotency.keep(
                idempotency.answer,
                actor: idempotency.actor,
                key: idempotency.key,
                at: row.receivedAt,
                in: connection
            )
        }
        if let customer { try insert(customer, into: connection) }
        try demandNoDuplicate(in: connection)
        let seqs = try Journal.append(journal, to: connection)
        if isNew {
            try Tickets.insert(row, into: connection)
            try ObligationRows.insert(obligations, into: connection)
        } else {
            try Tickets.update(row, in: connection)
            for obligation in obligations { try ObligationRows.upsert(obligation, in: connection) }
        }
        for id in attachments {
            guard try AttachmentRows.send(id, by: uploader, on: row.id, in: connection) else {
                throw Refusal.noAttachment
            }
        }
        if endsDrafts {
            try DraftRows.remove(on: row.id, in: connection)
            try AttachmentRows.removeUnsent(on: row.id, in: connection)
        } else if let sentDraft {
            try DraftRows.remove(sentDraft, on: row.id, in: connection)
        }
        for (counter, amount) in counters { try connection.add(amount, to: counter) }
        for (index, text) in tokens where !text.isEmpty {
            try SearchIndex.add(text, at: seqs[index], to: connection)
        }
        return seqs.last ?? 0
    }

    private func insert(_ customer: NewCustomer, into connection: any Connection) throws {
        try Customers.insert(
            id: customer.id,
            numberIndex: customer.numberIndex,
            wrappedKey: customer.wrappedKey,
            at: row.receivedAt,
            into: connection
        )
    }

    private func demandNoDuplicate(in connection: any Connection) throws {
        guard let window = unlessDuplicateWithin else { return }
        try connection.takeTurn(in: "customer/\(row.customer)")
        let others = try Tickets.ofCustomer(row.customer, within: window, in: connection)
        let seen = others.filter { other in !(author.map { $0.kind == .staff && other.concerns($0.name) } ?? false) }
        if seen.contains(where: { $0.isOpen && $0.category == row.category }) {
            throw StoreFault(kind: .unique, message: "a duplicate appeared meanwhile", code: 0)
        }
    }
}

extension Tickets {
    /// The tickets of one customer received in a window, newest first.
    static func ofCustomer(
        _ customer: String,
        within window: ClosedRange<Moment>,
        in connection: any Connection
    ) throws -> [TicketRow] {
        try ofCustomer(customer, since: window.lowerBound.milliseconds, in: connection)
            .filter { $0.receivedAt <= window.upperBound.milliseconds }
    }
}
