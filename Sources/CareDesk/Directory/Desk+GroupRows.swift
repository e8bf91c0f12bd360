import Care
import CareStore

/// The rows of the directory's groups against their journal.
extension Desk {
    func verifyGroups(into report: inout VerificationReport) async throws {
        let faults = try await database.read { connection in
            var rows = Dictionary(
                uniqueKeysWithValues: try DirectoryGroupRows.all(in: connection).map { ($0.id, $0) }
            )
            var faults: [String] = []
            try self.eachGroup(in: connection) { group in
                let kept = rows.removeValue(forKey: group.id)
                let wanted = group.isEnded ? nil : try group.row()
                if kept != wanted { faults.append("the row of group/\(group.id) differs from its journal") }
            }
            return faults + rows.keys.sorted().map { "group/\($0) has a row and no journal" }
        }
        for fault in faults { report.add(fault) }
    }

    func rebuildGroups(in connection: any Connection) throws {
        try eachGroup(in: connection) { try $0.write(to: connection) }
    }

    private func eachGroup(in connection: any Connection, _ body: (DirectoryGroup) throws -> Void) throws {
        try eachStream(of: Self.groupKind, in: connection) { stream, rows in
            let id = String(stream.dropFirst(Self.stream(ofGroup: "").count))
            if let group = try DirectoryGroup(id, rows) { try body(group) }
        }
    }
}
