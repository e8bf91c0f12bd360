/// What can happen to one kind of matter.
package protocol MatterEvent: JournalEvent {
    /// The same event with every personal field changed, for sealing and opening.
    func mapPersonal<E: Error>(_ change: (PersonalText) throws(E) -> PersonalText) throws(E) -> Self
}

extension MatterEvent {
    package func mapPersonal<E: Error>(_ change: (PersonalText) throws(E) -> PersonalText) throws(E) -> Self { self }
}
