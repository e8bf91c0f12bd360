import Care
import CareDesk
import CareStore
import Hummingbird

/// What a person asks of a list of matters, as the address says it.
struct MatterQuestion: Sendable {
    /// The filters by their names in the address, in the order of the form.
    private static let names = ["state", "status"]

    let form: Form

    init(_ request: Request) {
        let pairs = request.uri.queryParameters.map { (String($0.key), String($0.value)) }
        form = Form(Dictionary(pairs) { _, last in last })
    }

    /// The same question to the store.
    ///
    /// - Throws: `Refusal` for a mark that no list gave out.
    func list(of kind: MatterKind, openedBy opener: String?) throws(Refusal) -> MatterList {
        var list = MatterList(kind: kind.rawValue)
        list.isOpen = form["state"] == "all" ? nil : form["state"] != "closed"
        list.status = form.given("status")
        if let opener { list.ask(openedBy: opener) }
        if let mark = form.given("after") { list.before = try PageMark.read(mark, parts: 2)[1] }
        return list
    }

    func fields<State: MatterState>(_: State.Type, in words: Words) -> [FieldView] {
        let fields = Fields(words: words, prefix: "filter", form: form, refusal: nil)
        let states = ["open", "closed", "all"].map { (value: $0, label: words["state_\($0)"]) }
        let statuses = State.allCases.map { (value: $0.rawValue, label: words[$0.name]) }
        return [
            fields(.select, "state", "stateLabel", .init(start: "open", options: states)),
            fields(.select, "status", "statusLabel", .init(options: [("", words["all"])] + statuses)),
        ]
    }

    /// The address of the page after a matter; of the first page when there is none.
    func address(_ root: String, after id: String? = nil) -> String {
        var pairs = Self.names.compactMap { name in form.given(name).map { "\(name)=\(Pages.encoded($0))" } }
        if let id { pairs.append("after=\(PageMark.write(["m", id]))") }
        return "\(root)?\(pairs.joined(separator: "&"))"
    }
}
