/// What the desk owes to itself, whoever calls: that a backup is brought back every quarter (handbook 7.3, R-7.3-06; docs/decisions/0028).
package struct Upkeep: MatterContent {
    package static let kind = MatterKind.upkeep
    package static let answers = Role.system

    package let number: String
    /// How often a backup was brought back, in a drill or in earnest.
    package private(set) var tries = 0

    package var sort: String { "backup" }
    package var status: String { tries == 0 ? "untried" : "tried" }
    package var isOpen: Bool { true }
    package var attributes: Attributes { [:] }

    package init?(_ entry: JournalEntry<UpkeepEvent>) {
        guard case .opened(let body) = entry.event else { return nil }
        number = body.number
    }

    package mutating func apply(_ entry: JournalEntry<UpkeepEvent>) {
        if case .tried = entry.event { tries += 1 }
    }

    package func facts(of event: UpkeepEvent) -> [(name: FactName, missing: [String])] {
        switch event {
        case .opened: [("upkeep.opened", [])]
        case .tried: [("backup.restored", [])]
        }
    }
}
