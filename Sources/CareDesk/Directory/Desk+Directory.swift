import Care
import CareStore

/// The deeds of the directory on accounts (RFC 7644; docs/decisions/0033): it opens, bars and ends, and grants nothing.
extension Desk {
    /// Opens an account as the directory says.
    ///
    /// - Throws: `Refusal` of kind `conflict` when the name was ever taken.
    package func openFromDirectory(
        _ name: String,
        as entry: DirectoryEntry,
        by actor: Actor
    ) async throws -> PersonCase {
        let events = try Person.opening(name, as: entry, by: actor)
        return try await openPerson(name, password: "", by: actor, request: DeedRequest(), events: events)
    }

    /// Brings an account to what the directory says, given what it said before.
    ///
    /// - Parameters:
    ///   - name: The log-in name.
    ///   - actor: The directory, in the name of whoever made its token.
    ///   - request: The version that it saw.
    ///   - change: Makes the new word of the old one, inside the transaction; so two changes at once are both kept.
    /// - Returns: The person as the deed left him.
    /// - Throws: `Refusal` of kind `notFound` for whoever has left, of kind `conflict` for the last one of an administration.
    package func followDirectory(
        _ name: String,
        by actor: Actor,
        request: DeedRequest,
        change: @escaping @Sendable (DirectoryEntry) throws -> DirectoryEntry
    ) async throws -> PersonCase {
        try await changePerson(name, by: actor, request: request) { person, peers, _ in
            let entry = try change(DirectoryEntry(of: person))
            return try person.following(entry, among: peers, by: actor)
        }
    }

    /// Ends the account of somebody whom the directory took out.
    package func endFromDirectory(
        _ name: String,
        by actor: Actor,
        request: DeedRequest
    ) async throws -> PersonCase {
        try await changePerson(name, by: actor, request: request) { person, peers, _ in
            try person.leavingDirectory(among: peers, by: actor)
        }
    }

    /// Everybody who has not left, by name.
    package func directoryPeople() async throws -> [StaffRow] {
        try await database.read { try StaffRows.all(in: $0) }.filter(\.isInDirectory)
    }

    /// One person of the directory.
    ///
    /// - Throws: `Refusal` of kind `notFound` for a stranger and for whoever has left.
    package func directoryPerson(_ name: String) async throws -> StaffRow {
        let row = Person.isName(name) ? try await database.read { try StaffRows.find(name, in: $0) } : nil
        guard let row, row.isInDirectory else { throw Refusal.gone(from: "User") }
        return row
    }
}

extension StaffRow {
    fileprivate var isInDirectory: Bool { state != PersonState.left.rawValue }
}
