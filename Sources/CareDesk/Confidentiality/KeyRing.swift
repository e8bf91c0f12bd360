import Care
import CareStore
import Foundation

/// The keys of the data subjects who were met lately, so that most deeds unwrap nothing.
package final class KeyRing: @unchecked Sendable {
    private let vault: Vault
    private let lock = NSLock()
    private var keys: [String: Known] = [:]
    private var older: [String: Known] = [:]
    /// Whose key was destroyed: a deed that was under way then must not bring it back.
    private var destroyed: Set<String> = []
    /// How many keys one generation holds; two generations are kept.
    private static let generation = 20_000

    /// A key, and the words that were opened with it last: lists show the same first words again and again.
    private struct Known {
        let key: SubjectKey
        var opened: (sealed: [UInt8], text: PersonalText)?
    }

    init(vault: Vault) {
        self.vault = vault
    }

    func remember(_ key: SubjectKey, of subject: String) {
        lock.withLock { keep(Known(key: key), of: subject) }
    }

    func known(_ subject: String) -> SubjectKey? {
        lock.withLock { entry(of: subject)?.key }
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

    /// Opens one text of each of some subjects, one after the other; nil where there is no key, or not the right one.
    ///
    /// What is restricted or destroyed opens nothing, for the words that were opened are kept and forgotten with their key.
    package func open(
        _ texts: [(subject: String, sealed: [UInt8])],
        in connection: any Connection
    ) throws -> [PersonalText?] {
        var opened = lock.withLock { texts.map { reopened($0.sealed, of: $0.subject) } }
        let closed = opened.indices.filter { opened[$0] == nil }
        if closed.isEmpty { return opened }
        let keys = try keys(of: Set(closed.map { texts[$0].subject }), in: connection)
        for place in closed {
            let (subject, sealed) = texts[place]
            opened[place] = try? keys[subject]?.open(.sealed(sealed))
        }
        lock.withLock {
            for place in closed { keep(opened[place], from: texts[place].sealed, of: texts[place].subject) }
        }
        return opened
    }

    private func reopened(_ sealed: [UInt8], of subject: String) -> PersonalText? {
        guard let known = entry(of: subject), let opened = known.opened, opened.sealed == sealed else { return nil }
        return opened.text
    }

    private func keep(_ text: PersonalText?, from sealed: [UInt8], of subject: String) {
        guard let text, case .clear = text, keys[subject]?.key.isRestricted == false else { return }
        keys[subject]?.opened = (sealed, text)
    }

    private func entry(of subject: String) -> Known? {
        if let known = keys[subject] { return known }
        guard let known = older[subject] else { return nil }
        keep(known, of: subject)
        return known
    }

    private func keep(_ known: Known, of subject: String) {
        if destroyed.contains(subject) { return }
        if keys.count >= Self.generation {
            older = keys
            keys = [:]
        }
        keys[subject] = known
    }
}
