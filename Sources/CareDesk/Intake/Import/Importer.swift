import Care
import Crypto

/// Takes the rows of a foreign file in at the desk's own door (handbook 2.1).
///
/// A row is one deed: the contact, its classification and dispatch and all its history are written together, under the
/// row's name. So a run that is stopped anywhere has taken every row wholly or not at all, and the next run skips what is there.
package struct Importer: Sendable {
    /// Imports act under one name, so that rows are known again.
    package static let actor = Actor(.integration, .integration, "import")

    private let desk: Desk
    private let inFlight: Int

    package init(_ desk: Desk, inFlight: Int = 32) {
        self.desk = desk
        self.inFlight = max(1, inFlight)
    }

    /// Reads the source to its end, or until the task is cancelled; what has begun by then is finished.
    ///
    /// - Parameters:
    ///   - source: The file.
    ///   - refused: Where rows go that were not taken in.
    ///   - progress: Told after every row.
    /// - Returns: What was done; `isComplete` is false when it was stopped.
    /// - Throws: An error of the file system; what a row or the store does wrong is in the report.
    package func run(
        _ source: ImportSource,
        refused: RefusedRows,
        progress: (ImportReport) -> Void = { _ in }
    ) async throws -> ImportReport {
        var source = source
        var report = ImportReport()
        try await withThrowingTaskGroup(of: RowOutcome.self) { group in
            var running = 0
            while !Task.isCancelled, report.failure == nil {
                guard let step = try source.next() else {
                    report.isComplete = true
                    break
                }
                report.consumed = source.consumed
                switch step {
                case .refused(let refusal):
                    report.lastLine = refusal.line
                    try note(.refused(refusal), in: &report, refused, progress)
                case .item(let item):
                    report.lastLine = item.line
                    if running == inFlight, let done = try await group.next() {
                        running -= 1
                        try note(done, in: &report, refused, progress)
                    }
                    running += 1
                    // A task of its own is not cancelled with the import: what has begun is finished.
                    group.addTask { await Task { await accept(item) }.value }
                }
            }
            for try await done in group { try note(done, in: &report, refused, progress) }
        }
        try refused.close()
        return report
    }

    private func note(
        _ outcome: RowOutcome,
        in report: inout ImportReport,
        _ refused: RefusedRows,
        _ progress: (ImportReport) -> Void
    ) throws {
        if case .refused(let refusal) = outcome { try refused.add(refusal) }
        report.add(outcome)
        progress(report)
    }

    private func accept(_ item: ImportItem) async -> RowOutcome {
        let request = DeedRequest(key: item.idempotencyKey, fingerprint: Array(SHA256.hash(data: item.content)))
        do {
            let outcome = try await desk.accept(item.contact, by: Self.actor, request: request)
            if outcome.isReplay { return .skipped }
            let said = item.contact.past.count { $0.words != nil }
            return outcome.status == 201 ? .accepted(outcome.ticket.ticket, messages: said) : .linked(messages: said)
        } catch let refusal as Refusal {
            return .refused(ImportRefusal(refusal, of: item))
        } catch {
            return .failed(error)
        }
    }
}
