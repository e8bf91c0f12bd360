import Care
import CareStore

/// The deeds on scripts (handbook 3.2).
extension Desk {
    /// How many scripts are offered at a time.
    package static let mostScripts = 100

    package func draftScript(
        _ draft: ScriptDraft,
        by actor: Actor,
        request: DeedRequest = DeedRequest()
    ) async throws -> MatterCase<Script> {
        try actor.demand(.writeScripts)
        try demandSound(draft)
        return try await openMatter(Script.self, by: actor, request: request) { number, _ in
            MatterOpening(events: Script.drafting(draft, number: number), key: nil)
        }
    }

    package func reviseScript(
        _ number: String,
        as draft: ScriptDraft,
        by actor: Actor,
        request: DeedRequest = DeedRequest()
    ) async throws -> MatterCase<Script> {
        try actor.demand(.writeScripts)
        try demandSound(draft)
        return try await changeMatter(number, by: actor, request: request) { known, _, _ in
            try known.content.revising(draft)
        }
    }

    /// Lets the words be used; with a revision only when it is still that one.
    package func approveScript(
        _ number: String,
        revision: Int? = nil,
        by actor: Actor,
        request: DeedRequest = DeedRequest()
    ) async throws -> MatterCase<Script> {
        try actor.demand(.approveScripts)
        return try await changeMatter(number, by: actor, request: request) { known, _, _ in
            try known.content.approving(revision: revision, by: actor)
        }
    }

    package func rejectScript(
        _ number: String,
        because reason: String,
        by actor: Actor,
        request: DeedRequest = DeedRequest()
    ) async throws -> MatterCase<Script> {
        try actor.demand(.approveScripts)
        return try await changeMatter(number, by: actor, request: request) { known, _, _ in
            try known.content.rejecting(because: reason)
        }
    }

    package func retireScript(
        _ number: String,
        by actor: Actor,
        request: DeedRequest = DeedRequest()
    ) async throws -> MatterCase<Script> {
        try actor.demand(.writeScripts)
        return try await changeMatter(number, by: actor, request: request) { known, _, _ in
            try known.content.retiring()
        }
    }

    /// The scripts that may be used today, the newest hundred of those that were approved, by their titles.
    package func usableScripts() async throws -> [Script] {
        let day = today
        let approved = try await database.read { connection in
            let rows = try [ScriptState.approved, .revised].flatMap { state in
                var list = MatterList(kind: MatterKind.script.rawValue, limit: Self.mostScripts)
                list.status = state.rawValue
                return try list.page(in: connection).rows
            }
            return try self.scripts(Array(rows.sorted { $0.id > $1.id }.prefix(Self.mostScripts)), in: connection)
        }
        return approved.filter { $0.usable(on: day) != nil }.sorted { ($0.sort, $0.number) < ($1.sort, $1.number) }
    }

    /// The scripts of these rows; only those that changed since they were last asked for are folded.
    private func scripts(_ rows: [MatterRow], in connection: any Connection) throws -> [Script] {
        let unread = scriptShelf.unread(among: rows)
        if !unread.isEmpty {
            let streams = try Journal.streams(unread.map { MatterKind.script.stream($0.id) }, in: connection)
            let folded = try unread.map { row -> Matter<Script> in
                try foldMatter(id: row.id, streams[MatterKind.script.stream(row.id)] ?? []).matter
            }
            scriptShelf.put(folded, keeping: rows)
        }
        return scriptShelf.scripts(of: rows)
    }

    /// The day at the desk, as scripts write it.
    private var today: String { zone.date(of: clock()).description }

    /// A script's words for a ticket as somebody sees it.
    ///
    /// - Throws: `Refusal` when the script may not be used today.
    package func filled(
        _ number: String,
        for ticket: Ticket,
        in language: Language,
        by actor: Actor
    ) async throws -> String {
        let day = today
        let known: MatterCase<Script> = try await matter(number)
        let draft = try known.content.demandUsable(on: day).draft
        return ScriptVariable.fill(draft.text(in: language), ticket.scriptValues(for: actor, on: day, in: language))
    }

    /// How often replies were made with each script, by its number.
    package func scriptUses() async throws -> [String: Int64] {
        try await database.read { try Counters.all(under: "script/", in: $0) }
    }

    /// The script and its revision as a message names them.
    ///
    /// - Throws: `Refusal` when there is no such script, or it may not be used today.
    func used(_ number: String?) async throws -> String? {
        guard let number else { return nil }
        let known: MatterCase<Script> = try await matter(number)
        let approval = try known.content.demandUsable(on: today)
        return "\(known.content.number)/\(approval.revision)"
    }

    /// Refuses words that are malformed, or that the desk would not send or only with a reason.
    private func demandSound(_ draft: ScriptDraft) throws {
        let edition = try rulebook(inForceAt: clock()).edition
        try draft.validate(in: edition)
        for (text, field) in [(draft.zh, "/zh"), (draft.en, "/en")] {
            let report = wordingChecks.check(by: edition).report(on: text)
            guard let grade = report.grade, grade < .note else { continue }
            guard let finding = report.findings.first(where: { $0.grade == grade }) else { continue }
            throw Refusal(
                .invalid,
                "wording-blocked",
                Text(zh: "“\(finding.words)”：\(finding.right.zh)", en: "“\(finding.words)”: \(finding.right.en)"),
                field: field,
                clause: finding.clause,
                rule: finding.rule
            )
        }
    }
}
