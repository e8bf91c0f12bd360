/// What one kind of matter is besides its duties: the fold of its own events.
package protocol MatterContent: Equatable, Sendable {
    associatedtype Event: MatterEvent

    static var kind: MatterKind { get }
    /// To whom it goes up when its duties are late.
    static var answers: Role { get }

    var number: String { get }
    /// The data subject under whose key its words are sealed; nil when it has no personal words.
    var customer: String? { get }
    /// A word of the kind's own by which lists sort it, such as the right that is claimed.
    var sort: String { get }
    var status: String { get }
    var isOpen: Bool { get }
    /// What the scopes of rules ask about.
    var attributes: Attributes { get }

    /// The matter as its first event leaves it; nil when that event opens none.
    init?(_ entry: JournalEntry<Event>)

    mutating func apply(_ entry: JournalEntry<Event>)

    /// The facts that an event is for the rules, each with what it lacks; asked after the event was applied.
    func facts(of event: Event) -> [(name: FactName, missing: [String])]

    /// The same with every personal field changed.
    func mapPersonal<E: Error>(_ change: (PersonalText) throws(E) -> PersonalText) throws(E) -> Self
}

extension MatterContent {
    package static var answers: Role { .security }

    package var customer: String? { nil }

    package func mapPersonal<E: Error>(_ change: (PersonalText) throws(E) -> PersonalText) throws(E) -> Self { self }
}
