import Care

extension TicketList {
    /// A column that can be asked for several values at once.
    package enum Column: String, CaseIterable, Sendable {
        case status, stage, queue, assignee, type, category, priority, channel, province

        /// Stands among the values of ``assignee`` for nobody.
        package static let nobody = ""

        /// Whether a row has one of these values.
        ///
        /// Queue and agent are wrapped, so that no planner jumps along their indexes from value to value: the rows would come out of their order and
        /// would all be read and sorted before the first is shown.
        func condition(holding values: Set<String>, _ statement: inout Statement) -> String {
            if values.isEmpty { return "1 = 0" }
            switch self {
            case .priority:
                let places = values.compactMap { Int64($0) }.sorted().map { statement.bind(.int($0)) }
                return places.isEmpty ? "1 = 0" : "priority IN (\(places.joined(separator: ", ")))"
            case .assignee where values.contains(Self.nobody):
                let named = values.subtracting([Self.nobody])
                let isNobody = "(assignee || '') IS NULL"
                return named.isEmpty
                    ? isNobody : "(\(isNobody) OR (assignee || '') IN (\(statement.bind(list: named))))"
            case .queue, .assignee: return "(\(rawValue) || '') IN (\(statement.bind(list: values)))"
            default: return "\(rawValue) IN (\(statement.bind(list: values)))"
            }
        }

        fileprivate func value(of row: TicketRow) -> String {
            switch self {
            case .status: row.status
            case .stage: row.stage
            case .queue: row.queue
            case .assignee: row.assignee ?? Self.nobody
            case .type: row.type
            case .category: row.category
            case .priority: String(row.priority)
            case .channel: row.channel
            case .province: row.province
            }
        }
    }

    /// Whether a row has one of the values of each column; the same as the SQL asks.
    package func fitsAmong(_ row: TicketRow) -> Bool { among.allSatisfy { $1.contains($0.value(of: row)) } }
}
