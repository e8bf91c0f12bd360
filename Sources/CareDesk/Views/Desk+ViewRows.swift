import Care
import CareStore

/// The rows of saved views against their journal.
extension Desk {
    func verifyViews(into report: inout VerificationReport) async throws {
        let faults = try await database.read { connection in
            var rows = Dictionary(uniqueKeysWithValues: try ViewRows.all(in: connection).map { ($0.id, $0) })
            var faults: [String] = []
            try self.eachView(in: connection) { view in
                let kept = rows.removeValue(forKey: view.id)
                let wanted = view.isEnded ? nil : try view.row()
                if kept != wanted { faults.append("the row of view/\(view.id) differs from its journal") }
            }
            return faults + rows.keys.sorted().map { "view/\($0) has a row and no journal" }
        }
        for fault in faults { report.add(fault) }
    }

    func rebuildViews(in connection: any Connection) throws {
        try eachView(in: connection) { try $0.write(to: connection) }
    }

    private func eachView(in connection: any Connection, _ body: (SavedView) throws -> Void) throws {
        try eachStream(of: Self.viewKind, in: connection) { stream, rows in
            let id = String(stream.dropFirst(Self.stream(ofView: "").count))
            if let view = try SavedView(id, rows) { try body(view) }
        }
    }
}
