/// 话术: suggested words for a step, approved by somebody else than who wrote them (handbook 3.2).
package struct Script: MatterContent {
    package static let kind = MatterKind.script
    package static let answers = Role.quality

    /// The words that may be used, and who let them.
    package struct Approval: Hashable, Sendable {
        package let revision: Int
        package let draft: ScriptDraft
        package let by: String
    }

    package let number: String
    package let owner: Actor
    /// Which draft it is, counted from one.
    package private(set) var revision = 1
    package private(set) var draft: ScriptDraft
    /// Who wrote the draft that stands now.
    package private(set) var writer: Actor
    package private(set) var approval: Approval?
    package private(set) var rejection: String?
    package private(set) var isRetired = false

    package var sort: String { (approval?.draft ?? draft).title }
    package var isOpen: Bool { !isRetired }
    package var status: String { state.rawValue }
    package var attributes: Attributes { [:] }

    package var state: ScriptState {
        if isRetired { return .retired }
        if rejection != nil, approval == nil { return .rejected }
        guard let approval else { return .proposed }
        return approval.revision == revision || rejection != nil ? .approved : .revised
    }

    /// Whether a draft waits for approval.
    package var isWaiting: Bool { !isRetired && rejection == nil && approval?.revision != revision }

    package init?(_ entry: JournalEntry<ScriptEvent>) {
        guard case .drafted(let body) = entry.event else { return nil }
        number = body.number
        owner = entry.actor
        writer = entry.actor
        draft = body.draft
    }

    package mutating func apply(_ entry: JournalEntry<ScriptEvent>) {
        switch entry.event {
        case .drafted: break
        case .revised(let body):
            draft = body.draft
            writer = entry.actor
            revision += 1
            rejection = nil
        case .approved(let body): approval = Approval(revision: body.revision, draft: draft, by: entry.actor.name)
        case .rejected(let body): rejection = body.reason
        case .retired: isRetired = true
        }
    }

    package func facts(of event: ScriptEvent) -> [(name: FactName, missing: [String])] { [] }

    /// The words that may be used on a day; nil when there are none.
    package func usable(on day: String) -> Approval? {
        guard let approval, !isRetired, approval.draft.covers(day: day) else { return nil }
        return approval
    }
}
