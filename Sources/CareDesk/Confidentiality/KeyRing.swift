import Care
import CareStore
import Foundation

/// The keys of the data subjects who were met lately, so that most deeds unwrap nothing.
package final class KeyRing: @unchecked Sendable {
    private let vault: Vault
    private let lock = NSLock()
    private var keys: [String: SubjectKey] = [:]
    private var older: [String: SubjectKey] = [:]
    /// Whose key was destroyed: a deed that was under way then must not bring it back.
    private var destroyed: Set<String> = []
    /// How many keys one generation holds; two generations are kept.
    private static let generation = 20_000

    init(vault: Vault) {
        self.vault = vault
    }

    func remember(_ key: SubjectKey, of subject: String) {
        lock.withLock { keep(key, of: subject) }
    }

    func known(_ subject: String) -> SubjectKey? {
        lock.withLock {
            if let key = keys[subject] { return key }
            guard let key = older[subject] else { return nil }
            keep(key, of: subject)
            return key
        }
    }

    func forget(_ subject: String, isDestroyed: Bool = false) {
        lock.withLock {
            if isDestroyed { destroyed.insert(subject) }
            keys[subject] = nil
            older[subject] = nil
        }
    }

    /// The keys of these subjects; a subject whose key was destroyed has none.
    package func keys(of subjects: Set<String>, in connection: any Connection) throws -> [String: SubjectKey] {
        var found: [String: SubjectKey] = [:]
        var unknown: [String] = []
        for subject in subjects {
            if let key = known(subject) { found[subject] = key } else { unknown.append(subject) }
        }
        for row in try Customers.find(ids: unknown.sorted(), in: connection) {
            guard let wrapped = row.wrappedKey else { continue }
            var key = try vault.key(of: row.id, wrapped: wrapped)
            key.isRestricted = row.restrictedUntil != nil
            remember(key, of: row.id)
            found[row.id] = key
        }
        return found
    }

    private func keep(_ key: SubjectKey, of subject: String) {
        if destroyed.contains(subject) { return }
        if keys.count >= Self.generation {
            older = keys
            keys = [:]
        }
        keys[subject] = key
    }
}
