import Care

extension Tickets {
    /// How many tickets stand in each stage, for somebody's eyes.
    package struct Figures: Hashable, Sendable {
        package let byStage: [String: Int64]
        package let open: Int64
        /// Whether everything was counted; a narrow reach looks at so many open tickets and no more.
        package let isWhole: Bool
    }

    /// How many open tickets are looked at one by one.
    private static let countedAtMost: Int64 = 5_000

    /// The figures within a reach: from the counters for who reaches all, row by row for who reaches a part, who is told of open tickets only.
    package static func figures(within reach: Reach, in connection: any Connection) throws -> Figures {
        let counters = try Counters.all(under: "tickets/", in: connection)
        let open = counters["open"] ?? 0
        if !reach.isWide {
            let seen = try openStages(within: reach, in: connection)
            return Figures(byStage: counted(seen), open: Int64(seen.count), isWhole: open <= countedAtMost)
        }
        var byStage: [String: Int64] = [:]
        for (name, count) in counters where name.hasPrefix("stage/") { byStage[String(name.dropFirst(6))] = count }
        let hidden = try hidden(from: reach, in: connection)
        byStage.merge(counted(hidden.map(\.stage))) { $0 - $1 }
        return Figures(byStage: byStage, open: open - Int64(hidden.count(where: \.isOpen)), isWhole: true)
    }

    private static func openStages(within reach: Reach, in connection: any Connection) throws -> [String] {
        var statement = Statement(connection.dialect)
        let conditions = [reach.exclusion(&statement), reach.narrowing(&statement)].compactMap(\.self)
        return try connection.execute(
            """
            SELECT stage FROM (SELECT stage, queue, province, parties, concerned, offered FROM tickets WHERE open
              ORDER BY due_at, id LIMIT \(countedAtMost)) AS seen WHERE \(conditions.joined(separator: " AND "))
            """,
            statement.values
        ).map { $0.text(0) ?? "" }
    }

    /// The tickets that are about somebody; there are few.
    private static func hidden(
        from reach: Reach,
        in connection: any Connection
    ) throws -> [(stage: String, isOpen: Bool)] {
        if reach.person.isEmpty { return [] }
        var statement = Statement(connection.dialect)
        let isAbout = statement.contains("concerned", Audience.mark(reach.person))
        return try connection.execute(
            "SELECT stage, open FROM tickets WHERE concerned <> '' AND \(isAbout)",
            statement.values
        ).map { ($0.text(0) ?? "", $0.bool(1)) }
    }

    private static func counted(_ stages: [String]) -> [String: Int64] {
        stages.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
}
