/// A question to the list of people, by name.
package struct StaffList: Sendable {
    package var role: String?
    package var state: String?
    /// A stretch of the log-in name or of the name that others see.
    package var text: String?
    /// The last name of the page before.
    package var after: String?
    package var limit: Int

    package init(limit: Int = 50) {
        self.limit = limit
    }

    /// A page, and the name after which the next begins; nil when it is the last.
    package func page(in connection: any Connection) throws -> (rows: [StaffRow], next: String?) {
        var statement = Statement(connection.dialect)
        var conditions: [String] = []
        if let role { conditions.append("role = \(statement.bind(.text(role)))") }
        if let state { conditions.append("state = \(statement.bind(.text(state)))") }
        if let after { conditions.append("name > \(statement.bind(.text(after)))") }
        if let text {
            let (name, shown) = (statement.contains("name", text), statement.contains("display_name", text))
            conditions.append("(\(name) OR \(shown))")
        }
        let condition = conditions.isEmpty ? "" : "WHERE \(conditions.joined(separator: " AND ")) "
        let end = "ORDER BY name LIMIT \(statement.bind(.int(Int64(limit) + 1)))"
        let rows = try connection.execute(
            "SELECT \(StaffRows.columns) FROM staff \(condition)\(end)",
            statement.values
        ).map(StaffRows.row)
        guard rows.count > limit else { return (rows, nil) }
        let page = Array(rows.prefix(limit))
        return (page, page.last?.name)
    }
}
