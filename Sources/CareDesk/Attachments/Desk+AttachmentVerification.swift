import Care
import CareStore

extension Desk {
    /// Reads every file that went out and compares its sealed bytes with what the journal says of them; no key is needed for that.
    ///
    /// A file without content is in order when its customer was erased, and only then.
    func verifyAttachments(into report: inout VerificationReport) async throws {
        var last = ""
        while true {
            let (rows, faults) = try await database.read { [last] connection in
                let rows = try AttachmentRows.sent(after: last, limit: 8, in: connection)
                return (rows, try rows.compactMap { try Self.fault(of: $0, in: connection) })
            }
            for fault in faults { report.add(fault) }
            guard let end = rows.last else { return }
            last = end.id
        }
    }

    private static func fault(of row: AttachmentRow, in connection: any Connection) throws -> String? {
        let parts = try AttachmentRows.parts(of: row.id, in: connection)
        if parts.isEmpty, row.parts == 0 {
            let isErased = try Customers.find(ids: [row.customer], in: connection).first?.wrappedKey == nil
            return isErased ? nil : "attachment \(row.id) has no content"
        }
        return AttachmentSeal.digest(of: parts) == row.digest
            ? nil : "the content of attachment \(row.id) is not what was sealed"
    }
}
