/// What an event holds besides its time and actor.
package protocol EventBody: Codable, Hashable, Sendable {
    /// The word under which the journal keeps it.
    static var type: String { get }

    /// The same body with every personal field changed, for sealing and opening.
    func mapPersonal<E: Error>(_ change: (PersonalText) throws(E) -> PersonalText) throws(E) -> Self
}

extension EventBody {
    package func mapPersonal<E: Error>(_ change: (PersonalText) throws(E) -> PersonalText) throws(E) -> Self { self }
}
