import Care
import CareStore

extension Desk {
    /// Refuses to run with another master key than the one the database was made with.
    ///
    /// A known subject's key is wrapped at the first start; it opens under the right master key only.
    func checkMasterKey() async throws {
        let probe = Vault.probe
        let known = try await database.read { try Customers.find(ids: [probe], in: $0).first }
        if let wrapped = known?.wrappedKey {
            _ = try vault.key(of: probe, wrapped: wrapped)
        } else if settings.part != .looking {
            let wrapped = try vault.newKey(for: probe).wrapped
            let now = clock().milliseconds
            try await database.write {
                try Customers.insert(id: probe, numberIndex: nil, wrappedKey: wrapped, at: now, into: $0)
            }
        }
    }
}
