import Care
import CareDesk

/// What one kind of matter shows on its pages, besides what all kinds share.
protocol MatterSight: Sendable {
    associatedtype Content: MatterContent
    associatedtype Deed: MatterDeed
    associatedtype State: MatterState

    /// Where its pages lie, such as `/requests`.
    static var root: String { get }

    var visit: Visit { get }
    /// What the list is headed with.
    var title: String { get }
    /// What the button says that leads to a new one; nil for who may open none.
    var opening: String? { get }

    /// What the words are by which lists sort.
    var sortTitle: String { get }

    /// Refuses who may not look: at one, or at the list when there is none.
    func demand(_ content: Content?, by actor: Actor) throws(Refusal)

    /// Whose matters the list holds for somebody; nil when all of them.
    func opener(of actor: Actor) -> String?

    /// The word by which lists sort, as it is said.
    func sort(_ word: String) -> String

    func heading(_ content: Content) -> String

    func facts(of content: Content) -> [TicketView.Fact]

    /// What was said when it was opened.
    func words(of content: Content) -> String

    func tell(_ event: Content.Event, by teller: Teller) -> Telling

    /// The files that may be had now.
    func files(of content: Content) -> [MatterView.Link]

    func step(_ matter: Matter<Content>, for actor: Actor) -> MatterStep<Deed>

    func title(of deed: Deed) -> String

    /// What is said above the fields of a deed; nil when they say enough.
    func intro(of deed: Deed, on content: Content) -> String?

    func fields(of deed: Deed, on content: Content, _ fields: Fields) -> [FieldView]

    /// The sentence that tells a deed was done.
    func flash(of deed: Deed) -> Flash

    /// Does a deed.
    ///
    /// - Throws: `Refusal` when the desk says no, or a value is none of those that the form offers.
    func perform(_ deed: Deed, by doing: MatterDoing) async throws
}

extension MatterSight {
    var sortTitle: String { visit.words["matterSort"] }

    func opener(of actor: Actor) -> String? { nil }

    func files(of content: Content) -> [MatterView.Link] { [] }

    func intro(of deed: Deed, on content: Content) -> String? { nil }

    /// The name of a state that a row holds.
    func status(_ word: String) -> String { State(rawValue: word).map { visit.words[$0.name] } ?? word }

    /// What an event is called within its kind: `answered` for `disclosure.answered`.
    func verb(of event: Content.Event) -> String {
        let type = type(of: event.body).type
        return String(type[(type.firstIndex(of: ".").map(type.index(after:)) ?? type.startIndex)...])
    }

    /// A field in which one of a closed set is chosen.
    func choose(
        _ fields: Fields,
        _ name: String,
        _ label: String,
        _ options: [(value: String, label: String)]
    ) -> FieldView {
        let all = [(value: "", label: visit.words["choose"])] + options
        return fields(.select, name, label, .init(options: all, isRequired: true))
    }
}
