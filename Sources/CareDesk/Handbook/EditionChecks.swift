import Care

/// Checks what no single line shows: names, completeness, and that nothing is looser than the law (clauses 8.1, 8.4).
struct EditionChecks {
    /// The most rules that an edition may have.
    static let mostRules = 2_000

    let directory: String
    let chapters: [ChapterContent]
    let floors: [PlacedFloor]
    /// The calendars that exist; a name that none bears would silently be natural time.
    let calendars: Set<String>
    let log: FaultLog

    private var rules: [PlacedRule] { chapters.flatMap(\.clauses).flatMap(\.rules) }

    func run() {
        checkNames()
        checkClauses()
        checkTargets()
        checkCalendars()
        checkLaw()
        checkFloors()
    }

    private func checkNames() {
        let named = chapters.flatMap(\.named)
        if named.count > Self.mostRules {
            log.add(
                "the edition has \(named.count) rules",
                mend: "keep to \(Self.mostRules)",
                file: "\(directory)/edition.yaml"
            )
        }
        var first: [RuleID: FilePlace] = [:]
        for (id, place) in named {
            if let earlier = first[id] {
                let line = earlier.line
                place.fault(
                    "\(id) stands twice, first in \(earlier.file):\(line)",
                    mend: "give one of them a number never used before"
                )
            } else {
                first[id] = place
            }
        }
    }

    private func checkClauses() {
        let all = chapters.flatMap(\.clauses)
        for clause in ClauseNumber.all {
            let found = all.filter { $0.number == clause }
            for double in found.dropFirst() {
                double.place.fault("clause \(clause) stands twice", mend: "keep one of them")
            }
            if found.isEmpty {
                let file = "\(directory)/chapter-\(clause.chapter).yaml"
                log.add(
                    "clause \(clause) is missing",
                    mend: "add - number: \"\(clause)\" with title, body and rules",
                    file: file
                )
            }
        }
    }

    private func checkTargets() {
        let known = Set(chapters.flatMap(\.named).map(\.id))
        for placed in rules {
            guard case .target(let target) = placed.rule.kind, let measured = target.measuredRule else { continue }
            if !known.contains(measured) {
                placed.parameters.fault(
                    "the target measures \(measured), which is in no clause",
                    mend: "name a rule of this edition"
                )
            }
        }
    }

    private func checkCalendars() {
        for placed in rules {
            let name =
                switch placed.rule.kind {
                case .deadline(let deadline): deadline.calendar
                case .cadence(let cadence): cadence.calendar
                case .record, .approval, .wording, .target, .retention, .detection: "always"
                }
            if calendars.contains(name) { continue }
            placed.parameters.fault(
                "there is no calendar \(name)",
                mend: "write one of \(calendars.sorted().joined(separator: ", "))"
            )
        }
    }

    private func checkLaw() {
        let locked = Set(floors.map(\.floor.rule))
        for placed in rules where placed.rule.isLegal {
            let rule = placed.rule
            if !rule.source.confidence.mayLock {
                placed.place.fault(
                    "\(rule.id) is legal, but its source is of confidence \(rule.source.confidence.rawValue)",
                    mend: "cite a text that was read (V1, V2), or write legal: false"
                )
            }
            if case .deadline(let deadline) = rule.kind, deadline.holds {
                placed.parameters.fault(
                    "\(rule.id) is legal, and a legal clock never holds",
                    mend: "write holds: false"
                )
            }
            if rule.ownLimit != nil && !locked.contains(rule.id) {
                placed.place.fault(
                    "\(rule.id) is legal, but no overlay locks it",
                    mend: "add its floor to overlays/law.yaml"
                )
            }
        }
    }

    private func checkFloors() {
        let known = Set(chapters.flatMap(\.named).map(\.id))
        let byID = Dictionary(rules.map { ($0.rule.id, $0) }, uniquingKeysWith: { first, _ in first })
        for placed in floors {
            let id = placed.floor.rule
            if !known.contains(id) {
                placed.place.fault(
                    "the floor is for \(id), which edition \(directory) does not have",
                    mend: "keep the rule that the law asks for"
                )
            } else if let rule = byID[id] {
                check(rule, against: placed)
            }
        }
    }

    private func check(_ placed: PlacedRule, against placedFloor: PlacedFloor) {
        let rule = placed.rule
        let floor = placedFloor.floor
        let citation = "\(floor.source.document.zh)\(floor.source.article ?? "")"
        if rule.ownLimit == nil, !keepsForEver(rule) {
            placedFloor.place.fault(
                "\(rule.id) is a \(rule.kind.name) and has no limit",
                mend: "set floors under limits only"
            )
        } else if rule.isLooser(than: floor) {
            placed.parameters.fault(
                "\(rule.id) sets \(rule.ownLimit?.description ?? ""), looser than \(floor.limit) by \(citation)",
                mend: "write \(floor.limit) or stricter"
            )
        }
        if !rule.scope.covers(floor.scope) {
            placed.place.fault(
                "\(rule.id) leaves out some whom \(citation) protects",
                mend: "widen its scope to that of the floor in \(placedFloor.place.file)"
            )
        }
        if !rule.isLegal { placed.place.fault("\(rule.id) is asked for by \(citation)", mend: "write legal: true") }
    }

    private func keepsForEver(_ rule: Rule) -> Bool {
        if case .retention(let retention) = rule.kind { retention.keep == nil } else { false }
    }
}
