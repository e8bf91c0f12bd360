import Care

/// Checks each edition against the one before it: its step, its date, and that no retired name returns (clause 8.4).
struct SuccessionChecks {
    /// Every edition, oldest first.
    let files: [EditionFile]
    let log: FaultLog

    func run() {
        for (earlier, later) in zip(files, files.dropFirst()) {
            checkDates(earlier, later)
            checkStep(earlier, later)
        }
        checkRetired()
    }

    private func checkDates(_ earlier: EditionFile, _ later: EditionFile) {
        guard let before = earlier.head.effectiveAt, let after = later.head.effectiveAt, after <= before else { return }
        later.head.effectivePlace?.fault(
            "edition \(later.directory) takes effect no later than \(earlier.directory)",
            mend: "only one edition is in force at a time: write a later moment"
        )
    }

    private func checkStep(_ earlier: EditionFile, _ later: EditionFile) {
        guard let old = earlier.edition, let new = later.edition else { return }
        guard let from = earlier.head.version, let to = later.head.version else { return }
        let diff = HandbookDiff(from: old, to: new)
        let needed = diff.requiredStep
        guard to.step(from: from) < needed else { return }
        let change = diff.changes(of: needed).first
        let subject = change?.rule?.description ?? change?.clause?.description ?? "the title"
        later.head.versionPlace?.fault(
            "\(from) to \(to) is a \(to.step(from: from).name) step, but \(subject) changed \(change?.field ?? ""), which is \(needed.name)",
            mend: "number it \(from.next(needed)) or higher"
        )
    }

    private func checkRetired() {
        var seen: Set<RuleID> = []
        var live: Set<RuleID> = []
        for file in files {
            let named = Set(file.named)
            for id in named.subtracting(live).intersection(seen).sorted() {
                file.head.versionPlace?.fault(
                    "\(id) was retired before edition \(file.directory)",
                    mend: "a number is never used again: take a new one"
                )
            }
            live = named
            seen.formUnion(named)
        }
    }
}
