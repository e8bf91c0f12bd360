import Care
import CareDesk

/// Makes the form of a view, and reads it.
struct ViewForm: Sendable {
    let words: Words
    let actor: Actor
    /// Queues by key, with their names.
    let queues: [(value: String, label: String)]
    let form: Form
    let refusal: Refusal?

    var fields: [FieldView] {
        let fields = Fields(words: words, prefix: "view", form: form, refusal: refusal)
        var sharings = [(value: "own", label: words["sharing_own"])]
        if actor.role.leads { sharings.append((value: "team", label: words["sharing_team"])) }
        if actor.role.may(.shareWithAll) { sharings.append((value: "all", label: words["sharing_all"])) }
        let sorts = ViewContent.Order.allCases.map { (value: $0.rawValue, label: words["viewSort_\($0.rawValue)"]) }
        let states = (ViewFilter.state.choices ?? []).map { (value: $0, label: words["state_\($0)"]) }
        var all = [fields(.line, "name", "viewName", .init(isRequired: true))]
        if sharings.count > 1 {
            all.append(fields(.select, "sharing", "viewSharing", .init(start: "own", options: sharings)))
            let teams = [(value: "", label: "—")] + queues
            all.append(fields(.select, "team", "viewTeam", .init(options: teams)))
        }
        all.append(fields(.select, "state", "stateLabel", .init(start: "open", options: states)))
        all.append(fields(.select, "sort", "viewSort", .init(start: "due", options: sorts)))
        all.append(
            fields(.line, "assignee", "holder", .init(pointer: "/terms/assignee", hint: "viewAssigneeHint"))
        )
        return all
    }

    var choices: [ViewFormView.Choices] {
        let columns = ViewContent.Column.allCases.map { ($0.rawValue, words[TicketCells.label(of: $0)]) }
        let provinces = Province.names.map { ($0.key, Province.name($0.key, in: words.language)) }
        return [
            group("queue", "queueLabel", queues.map { ($0.value, $0.label) }),
            group("status", "statusLabel", Status.allCases.map { ($0.rawValue, words[$0.name]) }),
            group("stage", "stageLabel", Stage.allCases.map { ($0.rawValue, words[$0.name]) }),
            group("type", "typeLabel", ProblemType.allCases.map { ($0.rawValue, words[$0.name]) }),
            group("category", "categoryLabel", Category.allCases.map { ($0.rawValue, words[$0.name]) }),
            group("priority", "priority", Priority.allCases.map { ($0.name, $0.name) }),
            group("channel", "channelLabel", Channel.allCases.map { ($0.rawValue, words[$0.name]) }),
            group("province", "provinceLabel", provinces), group("column", "viewColumns", columns),
        ]
    }

    private func group(_ name: String, _ label: String, _ options: [(String, String)]) -> ViewFormView.Choices {
        let chosen = Set(form.chosen(name))
        return .init(
            id: "view-\(name)",
            name: name,
            label: words[label],
            options: options.map { .init(name: name, value: $0.0, label: $0.1, isSelected: chosen.contains($0.0)) }
        )
    }
}

extension Form {
    /// The form of a view as it stands.
    init(_ content: ViewContent) {
        var pairs = [
            ("name", content.name), ("sharing", content.sharing.word), ("team", content.sharing.team ?? ""),
            ("sort", content.order.rawValue),
        ]
        for term in content.terms {
            if term.filter == .assignee {
                pairs.append(("assignee", term.values.joined(separator: ", ")))
            } else {
                pairs += term.values.map { (term.filter.rawValue, $0) }
            }
        }
        pairs += content.columns.map { ("column", $0.rawValue) }
        self.init(pairs)
    }

    /// What the form says that a view is to be.
    func view() throws(Refusal) -> ViewContent {
        let columns = chosen("column").compactMap { ViewContent.Column(rawValue: $0) }
        var terms: [ViewContent.Term] = []
        for filter in ViewFilter.allCases {
            let values = filter == .assignee ? people : chosen(filter.rawValue)
            if !values.isEmpty, filter != .state || values != ["open"] { terms.append(.init(filter, values)) }
        }
        let sharing = given("sharing") ?? "own"
        return ViewContent(
            name: self["name"],
            sharing: try ViewContent.Sharing(sharing, team: sharing == "team" ? given("team") : nil),
            terms: terms,
            columns: columns,
            order: ViewContent.Order(rawValue: self["sort"]) ?? .due
        )
    }

    /// Log-in names with commas between them, of whichever script.
    private var people: [String] {
        let names = self["assignee"].split { ",，、;；".contains($0) || $0.isWhitespace }.map(String.init)
        return names.enumerated().filter { names.firstIndex(of: $0.element) == $0.offset }.map(\.element)
    }
}
