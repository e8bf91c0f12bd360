import Care

extension TicketList {
    /// The question that a view asks for whoever looks, within his reach.
    package init(_ view: ViewContent, within reach: Reach, for person: String, limit: Int = 50) {
        let state = view.values(of: .state).first ?? "open"
        self.init(within: reach, sort: state == "open" && view.order == .due ? .due : .received, limit: limit)
        isOpen = state == "all" ? nil : state == "open"
        for term in view.terms {
            guard let column = Column(rawValue: term.filter.rawValue) else { continue }
            among[column] = Set(term.values.map { Self.stored($0, of: term.filter, for: person) })
        }
        // One queue, or one person's tickets, are found by their index.
        if let queues = among[.queue], queues.count == 1 { queue = queues.first }
        if let people = among[.assignee], people.count == 1, let one = people.first, one != Column.nobody {
            assignee = one
        }
    }

    /// A value as the rows keep it.
    private static func stored(_ value: String, of filter: ViewFilter, for person: String) -> String {
        switch filter {
        case .assignee where value == ViewFilter.me: person
        case .assignee where value == ViewFilter.nobody: Column.nobody
        case .priority: Priority(name: value).map { String($0.rawValue) } ?? value
        default: value
        }
    }
}
