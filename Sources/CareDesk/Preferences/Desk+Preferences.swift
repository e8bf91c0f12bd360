import Care
import CareStore

extension Desk {
    /// Keeps how a person wants the pages, from the next page on and in every browser.
    ///
    /// It stands in no journal: nobody needs evidence of somebody's colours (docs/decisions/0037).
    ///
    /// - Throws: `Refusal` when the actor is no person of the desk.
    package func prefer(_ preferences: Preferences, by actor: Actor) async throws {
        try await database.write { connection in
            guard actor.kind == .staff, try StaffRows.find(actor.name, in: connection) != nil else {
                throw Refusal.noStaff(actor.name)
            }
            try PreferenceRows.keep(preferences.written, of: actor.name, in: connection)
        }
        door.changed()
    }
}
