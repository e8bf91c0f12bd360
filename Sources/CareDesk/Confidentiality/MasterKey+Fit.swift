import CareStore

extension MasterKey {
    /// Whether this is the key that a database was made with; nil when no desk was opened on it yet.
    package func fits(_ database: any Database) async throws -> Bool? {
        let known = try await database.read { try Customers.find(ids: [Vault.probe], in: $0).first }
        guard let wrapped = known?.wrappedKey else { return nil }
        do {
            _ = try Vault(self).key(of: Vault.probe, wrapped: wrapped)
            return true
        } catch KeyFault.wrongKey {
            return false
        }
    }
}

extension Vault {
    /// A subject that is nobody: its key is wrapped at the first start, and opens under the right master key only.
    static let probe = "00000000-0000-7000-8000-000000000000"
}
