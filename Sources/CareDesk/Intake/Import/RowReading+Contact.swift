import Care

extension RowReading {
    /// The row as a contact with its history.
    func item() throws(ImportRefusal) -> ImportItem {
        let key = try required(.key)
        guard key.count <= 200 else {
            throw refusal(.key, "too-long", Text(zh: "编号最多 200 个字", en: "A key has at most 200 characters"))
        }
        var contact = ContactRequest(record: try record())
        contact.type = try choice(.type) { (type: ProblemType) in type.name }
        contact.category = try choice(.category) { (category: Category) in category.name }
        contact.urgency = try choice(.urgency) { (urgency: Urgency) in urgency.name }
        contact.impact = try choice(.impact) { (impact: Impact) in impact.name } ?? .person
        contact.severity = try choice(.severity) { (severity: Severity) in severity.name }
        contact.customerClass = CustomerClass(
            isVIP: try flag(.isVIP) ?? false,
            isVulnerable: try flag(.isVulnerable) ?? false
        )
        contact.receivedAt = try time(.receivedAt)
        contact.importedFrom = "\(mapping.source)/\(key)"
        contact.past = try past(of: contact)
        return ImportItem(
            line: row.line,
            key: key,
            idempotencyKey: "\(mapping.source):\(key)",
            contact: contact,
            content: row.content,
            columns: mapping.columns
        )
    }

    private func record() throws(ImportRefusal) -> ContactRecord {
        ContactRecord(
            channel: try choice(.channel) { (channel: Channel) in channel.name } ?? .web,
            name: personal(.name),
            number: personal(.number),
            identityLevel: try choice(.identityLevel) { (level: IdentityLevel) in level.name } ?? .anonymous,
            isProxy: try flag(.isProxy) ?? false,
            province: text(.province),
            area: try choice(.area) { (area: Area) in area.name },
            address: personal(.address),
            description: .clear(try required(.description)),
            expectedResult: personal(.expectedResult)
        )
    }

    /// What was done by the time of the export, each step with its own time.
    private func past(of contact: ContactRequest) throws(ImportRefusal) -> [PastDeed] {
        var past: [PastDeed] = []
        var latest = contact.receivedAt
        // What has no time of its own was done by the next step at the latest.
        let solving: ImportField = text(.solvedAt) != nil ? .solvedAt : .closedAt
        if let reply = text(.reply) {
            let said = TicketEvent.Messaged(
                direction: .toCustomer,
                channel: contact.record.channel,
                words: .clear(reply)
            )
            past.append(
                PastDeed(.said(said), at: try step(text(.repliedAt) != nil ? .repliedAt : solving, after: &latest))
            )
        }
        if text(.solution) != nil || text(solving) != nil {
            past.append(PastDeed(.solved(try solution()), at: try step(solving, after: &latest)))
        }
        if text(.closedAt) != nil {
            let isConfirmed = try flag(.isConfirmed) ?? false
            past.append(PastDeed(.closed(isConfirmed: isConfirmed), at: try step(.closedAt, after: &latest)))
        }
        return past
    }

    /// The time of a step; a step may not be dated before the one before it.
    private func step(_ field: ImportField, after latest: inout Moment?) throws(ImportRefusal) -> Moment? {
        guard let at = try time(field) else { return nil }
        guard let before = latest else {
            throw refusal(.receivedAt, "empty", Text(zh: "有后续时间时必须有受理时间", en: "A later time needs a time of receipt"))
        }
        guard at >= before else {
            throw refusal(field, "out-of-order", Text(zh: "时间早于前一步", en: "This is earlier than the step before it"))
        }
        latest = at
        return at
    }

    private func solution() throws(ImportRefusal) -> TicketEvent.Solved {
        TicketEvent.Solved(
            result: try choice(.result) { (result: ResultCode) in result.name } ?? .answered,
            cause: text(.cause) ?? "",
            action: text(.action) ?? "",
            words: .clear(text(.solution) ?? ""),
            evidence: text(.evidence).map { [$0] } ?? []
        )
    }
}
