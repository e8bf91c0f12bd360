import Care
import CareDesk

/// A script on its pages (handbook 3.2).
struct ScriptSight: MatterSight {
    typealias Content = Script
    typealias Deed = ScriptDeed
    typealias State = ScriptState

    static let root = "/scripts"

    let visit: Visit
    let edition: Edition
    /// How often each was used, by number.
    let uses: [String: Int64]

    var words: Words { visit.words }
    var title: String { words["navScripts"] }
    var sortTitle: String { words["scriptTitle"] }
    var opening: String? { visit.actor?.role.may(.writeScripts) ?? false ? words["scriptNew"] : nil }

    func demand(_ script: Script?, by actor: Actor) throws(Refusal) {
        if actor.role.seesScripts { return }
        try actor.demand(.writeScripts)
    }

    func sort(_ word: String) -> String { word }

    func heading(_ script: Script) -> String { script.sort }

    func words(of script: Script) -> String { script.draft.text(in: words.language) }

    func facts(of script: Script) -> [TicketView.Fact] {
        let draft = script.draft
        var facts: [TicketView.Fact] = [
            .init(label: words["scriptOwner"], value: script.owner.name),
            .init(label: words["scriptRevision"], value: String(script.revision)),
            .init(label: words["scriptClause"], value: draft.clause),
            .init(label: words["scriptDays"], value: days(of: draft)),
            words.language == .chinese
                ? .init(label: words["scriptEnglish"], value: draft.en)
                : .init(label: words["scriptChinese"], value: draft.zh),
            .init(label: words["scriptUses"], value: String(uses[script.number] ?? 0)),
            .init(label: words["scriptApprover"], value: script.approval?.by ?? "—"),
        ]
        if let approval = script.approval, approval.revision != script.revision {
            facts.append(.init(label: words["scriptInForce"], value: approval.draft.text(in: words.language)))
        }
        if let reason = script.rejection { facts.append(.init(label: words["scriptRejection"], value: reason)) }
        return facts
    }

    private func days(of draft: ScriptDraft) -> String {
        if draft.from == nil, draft.until == nil { return words["scriptAlways"] }
        return "\(draft.from ?? "") … \(draft.until ?? "")"
    }

    func tell(_ event: ScriptEvent, by _: Teller) -> Telling {
        let title = words["scriptEvent_\(verb(of: event))"]
        return switch event {
        case .drafted(let body): Telling("pen", title, details: body.draft.text(in: words.language))
        case .revised(let body): Telling("pen", title, details: body.draft.text(in: words.language))
        case .approved(let body): Telling("check", title, tone: "ok", aside: String(body.revision))
        case .rejected(let body): Telling("x", title, tone: "warn", details: body.reason)
        case .retired: Telling("lock", title)
        }
    }

    func step(_ matter: Matter<Script>, for actor: Actor) -> MatterStep<ScriptDeed> {
        let script = matter.content
        guard script.isOpen else { return MatterStep(reason: words["matterEnded"]) }
        let isOwn = actor.name == script.owner.name || actor.name == script.writer.name
        let approves = script.isWaiting && actor.role.may(.approveScripts) && !isOwn
        let writes = actor.role.may(.writeScripts)
        return MatterStep(
            primary: approves ? .approval : nil,
            others: (approves ? [.rejection] : []) + (writes ? [.revision, .retirement] : []),
            reason: words[script.isWaiting ? "scriptNotYours" : "scriptNothing"]
        )
    }

    func title(of deed: ScriptDeed) -> String { words["scriptDeed_\(deed.rawValue)"] }

    func flash(of deed: ScriptDeed) -> Flash { Flash("scriptDone_\(deed.rawValue)") }

    func fields(of deed: ScriptDeed, on script: Script, _ fields: Fields) -> [FieldView] {
        switch deed {
        case .approval, .retirement: []
        case .rejection: [fields(.line, "reason", "reasonLabel", .init(isRequired: true))]
        case .revision: ScriptFields(fields: fields, draft: script.draft, edition: edition).all
        }
    }

    func perform(_ deed: ScriptDeed, by doing: MatterDoing) async throws {
        let (desk, number, actor, request) = (doing.desk, doing.number, doing.actor, doing.request)
        switch deed {
        case .revision: _ = try await desk.reviseScript(number, as: doing.form.script, by: actor, request: request)
        case .approval: _ = try await desk.approveScript(number, by: actor, request: request)
        case .rejection:
            _ = try await desk.rejectScript(number, because: doing.form["reason"], by: actor, request: request)
        case .retirement: _ = try await desk.retireScript(number, by: actor, request: request)
        }
    }
}
