import Care
import CareStore

extension Desk {
    /// How many tickets one package holds at most; more are handed over in parts by hand.
    static let mostPackaged = 1_000

    /// Puts together all that we hold of whoever asked; names of our people are theirs and stay out.
    ///
    /// - Throws: `Refusal` when the identity was not shown, or there is nothing to hand over.
    package func answerPackage(of number: String, by actor: Actor) async throws -> AnswerPackage {
        try actor.demand(.answerDataSubjects)
        let now = clock()
        let (package, subject) = try await database.read { try self.package(number, at: now, in: $0) }
        var note = AccessNote(.export, "disclosure/\(number)", by: actor, subject: subject, reason: "package")
        note.count = package.sections[0].items.count
        try await accessLog.record(note)
        return package
    }

    private func package(
        _ number: String,
        at now: Moment,
        in connection: any Connection
    ) throws -> (AnswerPackage, subject: String) {
        let known: MatterCase<Disclosure> = try self.matter(number, in: connection)
        try known.content.demandPackage()
        let subject = known.content.subject
        guard let key = try self.keyRing.keys(of: [subject], in: connection)[subject], !key.isRestricted else {
            throw Refusal.outOfUse(number)
        }
        let rows = try Tickets.everyOfCustomer(subject, in: connection)
        guard rows.count <= Self.mostPackaged else { throw Refusal.tooManyPackaged(rows.count) }
        let cases = try rows.map { row in
            try self.ticketCase(id: row.id, upTo: nil, in: connection).mapPersonal(key.open)
        }
        let corrections = try Journal.stream(Self.stream(ofCustomer: subject), in: connection).map {
            try EntryCodec().entry($0, as: CustomerEvent.self)
        }
        let requests = try MatterRows.ofCustomer(subject, in: connection).map { row -> MatterCase<Disclosure> in
            try self.opened(try self.matterCase(id: row.id, upTo: nil, in: connection), in: connection)
        }
        let writer = PackageWriter(desk: self)
        let package = AnswerPackage(
            request: number,
            madeAt: writer.stamp(now),
            sections: [
                writer.contacts(cases), writer.words(cases), writer.judgements(cases),
                try writer.corrections(corrections, key), writer.requests(requests),
            ]
        )
        return (package, subject)
    }
}

/// Turns what is held into the lines of a package.
private struct PackageWriter {
    let desk: Desk

    private typealias Field = AnswerPackage.Field

    func contacts(_ cases: [TicketCase]) -> AnswerPackage.Section {
        let items = cases.map { known -> [Field] in
            let (ticket, record) = (known.ticket, known.ticket.record)
            return [
                Field("number", "工单", "Ticket", ticket.number), Field("at", "时间", "Time", stamp(ticket.receivedAt)),
                Field("channel", "渠道", "Channel", record.channel.rawValue),
                Field("name", "姓名", "Name", words(record.name)),
                Field("telephone", "号码", "Number", words(record.number)),
                Field("identity", "身份核验", "Identity", record.identityLevel.rawValue),
                Field("province", "省份", "Province", record.province ?? ""),
                Field("address", "地址", "Address", words(record.address)),
                Field("description", "描述", "Description", words(record.description)),
                Field("expectedResult", "诉求", "Expected result", words(record.expectedResult)),
                Field("solution", "处理结果", "Solution", words(ticket.solution?.words)),
                Field("status", "状态", "Status", ticket.status.rawValue),
            ]
        }
        return .init(key: "contacts", title: Text(zh: "联系记录", en: "Contacts"), items: items)
    }

    /// What was said and noted, and by which role.
    func words(_ cases: [TicketCase]) -> AnswerPackage.Section {
        var items: [[Field]] = []
        for known in cases {
            for entry in known.entries {
                let said = entry.event.searchableWords.joined(separator: "\n")
                guard !said.isEmpty, entry.version > 1 else { continue }
                items.append(
                    [
                        Field("number", "工单", "Ticket", known.ticket.number),
                        Field("at", "时间", "Time", stamp(entry.at)),
                        Field("kind", "类型", "Kind", entry.event.type),
                        Field("by", "身份", "By", entry.actor.role.rawValue),
                        Field("text", "内容", "Words", said),
                    ] + files(entry.event)
                )
            }
        }
        return .init(key: "words", title: Text(zh: "往来和备注", en: "Words and notes"), items: items)
    }

    /// The files are named; whoever hands the package over adds them.
    private func files(_ event: TicketEvent) -> [Field] {
        if event.attachments.isEmpty { return [] }
        let named = event.attachments.map { "\(words($0.name)) (\($0.size) B)" }
        return [Field("files", "附件", "Files", named.joined(separator: ", "))]
    }

    /// What the program decided by itself, and from which words: everybody may have that explained (PIPL 24, 48).
    func judgements(_ cases: [TicketCase]) -> AnswerPackage.Section {
        let items = cases.map { known -> [Field] in
            let (ticket, guess) = (known.ticket, known.ticket.classification)
            let percent = { (share: Double) in "\(Int((share * 100).rounded())) %" }
            return [
                Field("number", "工单", "Ticket", ticket.number),
                Field("type", "类型", "Type", "\(guess.type.value.rawValue) (\(percent(guess.type.confidence)))"),
                Field(
                    "category",
                    "业务类别",
                    "Category",
                    "\(guess.category.value.rawValue) (\(percent(guess.category.confidence)))"
                ),
                Field("urgency", "紧急程度", "Urgency", guess.urgency.value.rawValue),
                Field(
                    "because",
                    "依据的词",
                    "Because of",
                    (guess.type.words + guess.category.words).joined(separator: ", ")
                ),
                Field("priority", "优先级", "Priority", ticket.priority.name),
                Field("edition", "手册版本", "Edition", ticket.edition),
            ]
        }
        return .init(key: "judgements", title: Text(zh: "自动判断及依据", en: "Automated judgements"), items: items)
    }

    func corrections(_ entries: [JournalEntry<CustomerEvent>], _ key: SubjectKey) throws -> AnswerPackage.Section {
        var items: [[Field]] = []
        for entry in entries {
            guard case .corrected(let body) = entry.event else { continue }
            items.append([
                Field("at", "时间", "Time", stamp(entry.at)), Field("field", "字段", "Field", body.field.rawValue),
                Field("text", "更正为", "Set right to", words(try key.open(body.words))),
                Field("request", "依据的请求", "Request", body.request),
            ])
        }
        return .init(key: "corrections", title: Text(zh: "更正", en: "Corrections"), items: items)
    }

    func requests(_ cases: [MatterCase<Disclosure>]) -> AnswerPackage.Section {
        let items = cases.map { known in
            [
                Field("number", "请求", "Request", known.content.number),
                Field("at", "时间", "Time", stamp(known.matter.openedAt)),
                Field("right", "权利", "Right", known.content.right.rawValue),
                Field("status", "状态", "Status", known.content.status),
                Field("text", "内容", "Words", words(known.content.words)),
            ]
        }
        return .init(key: "requests", title: Text(zh: "您的请求", en: "Your requests"), items: items)
    }

    /// The moment by the wall clock of the centre.
    func stamp(_ moment: Moment) -> String { moment.written(in: desk.settings.timeZone) }

    private func words(_ text: PersonalText?) -> String { text?.words ?? "" }
}

extension Refusal {
    static func tooManyPackaged(_ count: Int) -> Refusal {
        Refusal(
            .limit,
            "package-too-large",
            Text(
                zh: "共有 \(count) 张工单，资料包最多 \(Desk.mostPackaged) 张",
                en: "There are \(count) tickets; a package holds at most \(Desk.mostPackaged)"
            ),
            clause: ClauseNumber(7, 2)
        )
    }
}
