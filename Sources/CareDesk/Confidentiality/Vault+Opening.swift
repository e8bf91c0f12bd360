import CareStore

extension Vault {
    /// A subject that is nobody: its key is wrapped at the first start, and opens under the right master key only.
    static let probe = "00000000-0000-7000-8000-000000000000"

    /// Opens the vault of a database: with its newest master key, or while a rotation is under way with the one before.
    ///
    /// - Throws: `KeyFault.replaced` for a key that was the desk's once; `KeyFault.wrongKey` for one that never was.
    static func open(_ master: MasterKey, in connection: any Connection) throws -> Vault {
        let rows = try MasterKeyRows.all(in: connection)
        guard let newest = rows.first else {
            let vault = Vault(master)
            let probe = try Customers.find(ids: [probe], in: connection).first
            if let wrapped = probe?.wrappedKey { _ = try vault.key(of: Self.probe, wrapped: wrapped) }
            return vault
        }
        if newest.check == master.check {
            let generation = KeyGeneration(newest.generation, master)
            let secrets = try KeptSecrets(wrapped: newest.secrets, by: master)
            return Vault(KeyGenerations(generation, before: try generation.predecessor(newest)), secrets)
        }
        guard let old = rows.first(where: { $0.check == master.check }) else { throw KeyFault.wrongKey }
        let before = KeyGeneration(old.generation, master)
        let successor = try before.successor(newest)
        let secrets = try KeptSecrets(wrapped: newest.secrets, by: successor.master)
        return Vault(KeyGenerations(successor, before: before), secrets)
    }

    /// Learns a master key that has taken over from the one that is known; returns whether there was one.
    ///
    /// - Throws: `KeyFault.replaced` when that is so long ago that the one that is known tells nothing any more.
    func learn(in connection: any Connection) throws -> Bool {
        let known = generations.newest
        guard let newest = try MasterKeyRows.all(in: connection).first, let number = known.number,
            newest.generation > number
        else { return false }
        generations.take(try known.successor(newest))
        return true
    }
}

extension MasterKey {
    /// Whether this key opens a database; nil when no desk was opened on it yet.
    ///
    /// - Throws: `KeyFault.replaced` when it did, and another took over.
    package func fits(_ database: any Database) async throws -> Bool? {
        try await database.read { connection in
            guard try !Customers.find(ids: [Vault.probe], in: connection).isEmpty else { return nil }
            do {
                _ = try Vault.open(self, in: connection)
                return true
            } catch KeyFault.wrongKey {
                return false
            }
        }
    }
}
