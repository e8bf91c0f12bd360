import Care

/// A centre to look at: queues, people and a morning's worth of tickets, all of our own writing and marked as demonstration.
///
/// Everything is done through the desk's own deeds, so that what one sees is what the desk does and not a picture of it.
package enum DemoCentre {
    /// Who lays the centre out and hands in its contacts.
    static let actor = Actor(.desk, .desk, "demo")
    /// How every record of the demonstration is marked, before the name of its source.
    package static let mark = "demo/"

    /// Loads the centre into an empty desk.
    ///
    /// The tickets come before anybody is available, for the dispatcher would otherwise hand out at once what is to look as if it had happened in the
    /// course of the morning.
    ///
    /// - Parameters:
    ///   - desk: A desk without people.
    ///   - password: The password of every demonstration log-in; hashed once, for they all are the same.
    /// - Throws: `Refusal` when the desk is not empty.
    package static func load(into desk: Desk, password: String) async throws {
        try await desk.layOut(centre, by: actor)
        let passwordHash = try await PasswordHash.make(password)
        for person in people {
            try await desk.join(person.newcomer(passwordHash: passwordHash), by: actor)
        }
        try await layOutScripts(in: desk)
        try await DemoMorning(desk: desk, endsAt: desk.clock()).play()
        for person in people where person.profile != nil {
            try await desk.setPresence(person.presence, by: person.actor)
        }
    }
}
