import Care
import CareStore

extension Desk {
    /// Somebody in whose name an operator acts who holds the database and its key; the person's role decides what he may do.
    ///
    /// - Throws: `Refusal` when there is nobody of that name, or the person may not log in any more.
    package func principal(named name: String) async throws -> Principal {
        guard let row = try await database.read({ try StaffRows.find(name, in: $0) }) else {
            throw Refusal.noStaff(name)
        }
        guard row.isActive, let role = Role(rawValue: row.role) else { throw Refusal.mayNotLogIn(name) }
        return Principal(actor: .staff(name, role), displayName: row.displayName, csrf: nil, scopes: ["all"])
    }
}
