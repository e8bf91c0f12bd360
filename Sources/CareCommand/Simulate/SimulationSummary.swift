import CareSimulation

/// A report in words for a terminal.
struct SimulationSummary {
    private let report: SimulationReport

    init(_ report: SimulationReport) {
        self.report = report
    }

    var text: String {
        var lines = [
            "seed         \(report.seed)",
            "tickets      \(report.tickets), of which \(report.closed) ended",
            "deeds        \(report.deeds) in \(report.steps) steps, \(report.events) events",
            "refusals     \(list(report.refusals))",
            "faults       \(list(report.mishaps))",
        ]
        for (clause, keeping) in report.clauses.sorted(by: { $0.key < $1.key }) {
            lines.append(
                "clause \(clause)   met \(keeping.met), breached \(keeping.breached), pending \(keeping.pending), "
                    + "waived \(keeping.waived), void \(keeping.void)"
            )
        }
        return (lines + ["fingerprint  \(report.fingerprint)", "every invariant held"]).joined(separator: "\n")
    }

    private func list(_ counts: [String: Int]) -> String {
        counts.isEmpty
            ? "none" : counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    }
}
