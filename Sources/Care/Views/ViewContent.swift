/// What a saved view is: its name, whose it is to use, what it asks, what it shows and in which order.
///
/// It holds no words to search for: people search for names and numbers, and those have no place in a setting (handbook 7.2).
package struct ViewContent: Hashable, Codable, Sendable {
    /// Who finds it among his views.
    ///
    /// What it shows stays within the reach of whoever looks (docs/decisions/0034).
    package enum Sharing: Hashable, Codable, Sendable {
        /// Whoever made it.
        case own
        /// Everybody whose reach covers this queue.
        case team(queue: String)
        /// Everybody who sees tickets.
        case all
    }

    /// A column of the list; the number always stands first.
    package enum Column: String, CaseIterable, Codable, Sendable {
        case summary, priority, kind, status, stage, queue, assignee, channel, province, received, due

        /// What the list shows when nobody chose.
        package static let usual: [Column] = [
            .summary, .priority, .kind, .status, .queue, .assignee, .received, .due,
        ]
    }

    package enum Order: String, CaseIterable, Codable, Sendable {
        /// Earliest due first; of open tickets only.
        case due
        /// Newest first.
        case received
    }

    package struct Term: Hashable, Codable, Sendable {
        package let filter: ViewFilter
        package let values: [String]

        package init(_ filter: ViewFilter, _ values: [String]) {
            self.filter = filter
            self.values = values
        }
    }

    package static let longestName = 60
    package static let longestValue = 40
    package static let mostValues = 20

    package let name: String
    package let sharing: Sharing
    /// Each filter at most once; all of them must fit.
    package let terms: [Term]
    package let columns: [Column]
    package let order: Order

    package init(
        name: String,
        sharing: Sharing = .own,
        terms: [Term] = [],
        columns: [Column] = Column.usual,
        order: Order = .due
    ) {
        self.name = name
        self.sharing = sharing
        self.terms = terms
        self.columns = columns
        self.order = order
    }

    /// The values that it asks of a filter; none when it does not ask.
    package func values(of filter: ViewFilter) -> [String] { terms.first { $0.filter == filter }?.values ?? [] }
}

extension ViewContent {
    /// Refuses what is no view, naming the field.
    func demandFit() throws(Refusal) {
        guard !name.isBlank, name.count <= Self.longestName, !name.hasControls else {
            throw .field(
                "/name",
                "视图名为 1 到 \(Self.longestName) 个字符",
                "The name of a view has 1 to \(Self.longestName) characters"
            )
        }
        if case .team(let queue) = sharing { try Self.demand(queue, at: "/team") }
        guard Set(terms.map(\.filter)).count == terms.count else {
            throw .field("/terms", "每个条件只能出现一次", "Each filter stands at most once")
        }
        for term in terms { try Self.demand(term) }
        guard !columns.isEmpty, Set(columns).count == columns.count else {
            throw .field("/columns", "至少一列，且不重复", "At least one column, and none twice")
        }
    }

    private static func demand(_ term: Term) throws(Refusal) {
        let pointer = "/terms/\(term.filter.rawValue)"
        guard !term.values.isEmpty, Set(term.values).count == term.values.count else {
            throw .field(pointer, "至少一个值，且不重复", "At least one value, and none twice")
        }
        guard term.values.count <= mostValues else {
            throw Refusal(
                .limit,
                "too-many-values",
                Text(zh: "一个条件最多 \(mostValues) 个值", en: "A filter has at most \(mostValues) values"),
                field: pointer
            )
        }
        if term.filter == .state, term.values.count > 1 {
            throw .field(pointer, "范围只能选一个", "Only one state can be chosen")
        }
        for value in term.values { try demand(value, of: term.filter, at: pointer) }
    }

    private static func demand(_ value: String, of filter: ViewFilter, at pointer: String) throws(Refusal) {
        guard let choices = filter.choices else { return try demand(value, at: pointer) }
        if choices.contains(value) { return }
        throw .field(
            pointer,
            "可选的值：\(choices.joined(separator: "、"))",
            "The values are: \(choices.joined(separator: ", "))"
        )
    }

    private static func demand(_ value: String, at pointer: String) throws(Refusal) {
        guard !value.isBlank, value.count <= longestValue, !value.hasControls else {
            throw .field(
                pointer,
                "每个值为 1 到 \(longestValue) 个字符",
                "Each value has 1 to \(longestValue) characters"
            )
        }
    }
}
