import Care
import CareStore

/// The rows of bulk deeds against their journal.
extension Desk {
    func verifyBulks(into report: inout VerificationReport) async throws {
        let faults = try await database.read { connection in
            var rows = Dictionary(uniqueKeysWithValues: try BulkRows.all(in: connection).map { ($0.id, $0) })
            var faults: [String] = []
            try self.eachBulk(in: connection) { bulk in
                if rows.removeValue(forKey: bulk.id) != bulk.row() {
                    faults.append("the row of bulk/\(bulk.id) differs from its journal")
                }
            }
            return faults + rows.keys.sorted().map { "bulk/\($0) has a row and no journal" }
        }
        for fault in faults { report.add(fault) }
    }

    func rebuildBulks(in connection: any Connection) throws {
        try eachBulk(in: connection) { try BulkRows.upsert($0.row(), in: connection) }
    }

    private func eachBulk(in connection: any Connection, _ body: (BulkDeed) throws -> Void) throws {
        try eachStream(of: Self.bulkKind, in: connection) { stream, rows in
            let id = String(stream.dropFirst(Self.stream(ofBulk: "").count))
            if let bulk = try BulkDeed(id, rows) { try body(bulk) }
        }
    }
}
