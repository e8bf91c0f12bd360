import Care
import CareStore

extension Desk {
    /// Walks the journal once, stream by stream: every hash fits its predecessor, versions have no gap, and the rows equal a fold.
    ///
    /// Memory holds a few thousand events and the stream that is under way, whatever the size of the journal. What is written meanwhile does no harm:
    /// each stretch is judged as it stands in one snapshot.
    package func verify() async throws -> VerificationReport {
        var walk = VerificationWalk()
        while !walk.isFinished {
            let start = walk
            let stretch = try await database.read { try start.nextStretch(in: $0) }
            walk.check(stretch, on: self)
        }
        var report = walk.report
        try await verifyAttachments(into: &report)
        try await verifyMatters(into: &report)
        try await verifyPeople(into: &report)
        try await verifyGroups(into: &report)
        try await verifyViews(into: &report)
        try await verifyBulks(into: &report)
        return report
    }
}
