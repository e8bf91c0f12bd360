/// Who may know of matters (handbook 7.2, 7.3): one predicate for list, page, command and live feed.
extension Actor {
    /// Whether he may see every matter of a kind.
    package func seesEvery(_ kind: MatterKind) -> Bool {
        switch kind {
        case .disclosure: role.may(.answerDataSubjects)
        case .export: role.may(.approveExport)
        case .leak: role.may(.handleBreach)
        case .alarm: role.seesAlarms
        case .upkeep: role.may(.backUp)
        case .script: role.seesScripts
        }
    }

    /// Whether he may see those of a kind that he opened himself, and only those.
    package func seesOwn(_ kind: MatterKind) -> Bool {
        kind == .export && role.may(.requestExport) && !seesEvery(kind)
    }

    /// Whether there is any matter that he might see.
    package var seesMatters: Bool { MatterKind.allCases.contains { seesEvery($0) || seesOwn($0) } }
}
