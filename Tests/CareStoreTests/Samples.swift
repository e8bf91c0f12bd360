import CareStore

extension JournalRow {
    /// An event of a stream; only what a test names differs.
    static func sample(_ stream: String = "ticket/a", _ version: Int64 = 1, body: String = "{}") -> JournalRow {
        JournalRow(
            stream: stream,
            version: version,
            type: "ticket.accepted",
            at: 1_763_870_400_000,
            actor: "staff/agent/lin",
            edition: "1.0.0",
            body: Array(body.utf8),
            prev: [UInt8](repeating: 0, count: 32),
            hash: [UInt8](repeating: UInt8(truncatingIfNeeded: version), count: 32)
        )
    }

    /// The same event in the place that the database gave it.
    func placed(at seq: Int64) -> JournalRow {
        JournalRow(
            seq: seq,
            stream: stream,
            version: version,
            type: type,
            at: at,
            actor: actor,
            edition: edition,
            body: body,
            prev: prev,
            hash: hash
        )
    }
}

extension TicketRow {
    /// An open ticket that waits in a queue; only what a test names differs.
    static func sample(
        _ id: String,
        isOpen: Bool = true,
        stage: String = "acceptance",
        status: String = "pending",
        type: String = "fault",
        category: String = "broadband",
        priority: Int64 = 3,
        channel: String = "phone",
        province: String = "河南",
        queue: String = "general",
        assignee: String? = nil,
        customer: String = "c1",
        receivedAt: Int64 = 1_000,
        dueAt: Int64 = 2_000,
        audience: Audience = Audience(),
        snoozedUntil: Int64? = nil
    ) -> TicketRow {
        TicketRow(
            id: id,
            number: "GZ20261123-\(id)",
            isOpen: isOpen,
            stage: stage,
            status: status,
            type: type,
            category: category,
            priority: priority,
            channel: channel,
            province: province,
            queue: queue,
            assignee: assignee,
            customer: customer,
            receivedAt: receivedAt,
            dueAt: dueAt,
            version: 3,
            summary: [1, 0, 255],
            audience: audience,
            snoozedUntil: snoozedUntil
        )
    }
}

extension ObligationRow {
    /// A pending duty; only what a test names differs.
    static func sample(
        _ subject: String = "ticket/a",
        rule: String = "R-2.1-01",
        ordinal: Int64 = 1,
        state: String = "pending",
        openedAt: Int64 = 1_000,
        dueAt: Int64? = 2_000,
        settledAt: Int64? = nil,
        nextAt: Int64? = 1_500
    ) -> ObligationRow {
        ObligationRow(
            subject: subject,
            rule: rule,
            ordinal: ordinal,
            state: state,
            openedAt: openedAt,
            dueAt: dueAt,
            settledAt: settledAt,
            nextAt: nextAt,
            edition: "1.0.0"
        )
    }
}
