import Care
import CareStore

/// What each clause says of the desk as it stands: how often its duties were met, breached or are still to be done (handbook 8.3).
package struct ImportVerdicts: Sendable {
    /// By clause, then by the state of the duty.
    package private(set) var clauses: [ClauseNumber: [ObligationState: Int64]] = [:]

    package init(of desk: Desk) async throws {
        for edition in desk.library.editions {
            let counted = try await desk.database.read {
                try Counters.all(under: "rule/\(edition.version)/", in: $0)
            }
            for (name, count) in counted { add(count, under: name) }
        }
    }

    /// Adds a figure named `R-2.1-01/met`.
    private mutating func add(_ count: Int64, under name: String) {
        let parts = name.split(separator: "/").map(String.init)
        guard parts.count == 2, let clause = RuleID(parts[0]).clause, let state = ObligationState(rawValue: parts[1])
        else {
            return
        }
        clauses[clause, default: [:]][state, default: 0] += count
    }
}
