/// A file with data of many people leaves the desk: asked for, approved by somebody else, made, and destroyed in time (R-7.2-03).
package struct Export: MatterContent {
    package static let kind = MatterKind.export

    package let number: String
    package let request: ExportRequest
    package let asker: Actor
    package private(set) var approval: Approval?
    package private(set) var rejection: String?
    package private(set) var file: ExportEvent.Made?
    package private(set) var isDestroyed = false

    /// Who let it be made, and whether in the clear.
    package struct Approval: Hashable, Sendable {
        package let by: String
        package let isClear: Bool
    }

    package var sort: String { request.form.rawValue }
    package var isOpen: Bool { rejection == nil && !isDestroyed }
    package var status: String { state.rawValue }
    package var attributes: Attributes { [.subjectClass: request.isClear ? "clear" : "masked"] }

    package var state: ExportState {
        if rejection != nil { return .rejected }
        if isDestroyed { return .destroyed }
        return file == nil ? .asked : .ready
    }

    package init?(_ entry: JournalEntry<ExportEvent>) {
        guard case .asked(let body) = entry.event else { return nil }
        number = body.number
        request = body.request
        asker = entry.actor
    }

    package mutating func apply(_ entry: JournalEntry<ExportEvent>) {
        switch entry.event {
        case .asked: break
        case .approved(let body): approval = Approval(by: entry.actor.name, isClear: body.isClear)
        case .rejected(let body): rejection = body.reason
        case .made(let body): file = body
        case .destroyed: isDestroyed = true
        }
    }

    package func facts(of event: ExportEvent) -> [(name: FactName, missing: [String])] {
        switch event {
        case .made: [("export.made", [])]
        case .destroyed: [("export.destroyed", [])]
        case .asked, .approved, .rejected: []
        }
    }
}
