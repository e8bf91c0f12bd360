import Care
import CareStore

extension Desk {
    /// The newest master key, for what is kept outside of the database, such as backups.
    package var masterKey: MasterKey { vault.generations.newest.master }

    /// The master keys that the desk was under, the newest first.
    package func masterKeys() async throws -> [MasterKeyRows.Row] {
        try await database.read { try MasterKeyRows.all(in: $0) }
    }

    /// Numbers the first key at the first start, with a known subject's key that opens under it only.
    func keepFirstKey() async throws {
        guard settings.part != .looking, vault.generations.newest.number == nil else { return }
        let vault = vault
        let master = vault.generations.newest.master
        let now = clock().milliseconds
        let secrets = try vault.secrets.wrapped(by: master)
        let probe = try vault.newKey(for: Vault.probe).wrapped
        try await database.write { connection in
            guard try MasterKeyRows.all(in: connection).isEmpty else { return }
            var first = MasterKeyRows.Row(generation: 1, check: master.check, secrets: secrets, begunAt: now)
            first.endedAt = now
            try MasterKeyRows.insert(first, into: connection)
            if try Customers.find(ids: [Vault.probe], in: connection).isEmpty {
                try Customers.insert(id: Vault.probe, numberIndex: nil, wrappedKey: probe, at: now, into: connection)
            }
        }
        vault.generations.number(1)
    }

    /// Learns a master key that took over, and says so when this program runs the desk: before that nothing is wrapped by it alone.
    func learnMasterKey() async throws {
        let vault = vault
        let now = clock().milliseconds
        _ = try await database.read { try vault.learn(in: $0) }
        guard settings.part == .running, let number = vault.generations.newest.number else { return }
        try await database.write { try MasterKeyRows.markLearned(number, at: now, in: $0) }
    }

    /// Does something that keeps a newly wrapped key, again when the master key was replaced meanwhile.
    func underNewestKey<T: Sendable>(_ body: @Sendable () async throws -> T) async throws -> T {
        do {
            return try await body()
        } catch is StaleKey {
            try await learnMasterKey()
            return try await body()
        }
    }
}
