/// A question to the list of matters of one kind, newest first.
package struct MatterList: Sendable {
    package let kind: String
    package var status: String?
    package var sort: String?
    package var isOpen: Bool?
    /// The ways in which the journal writes whoever opened it, one for each role that he may have had; empty for everybody.
    package var openers: [String] = []
    /// The last id of the page before.
    package var before: String?
    package var limit: Int

    package init(kind: String, limit: Int = 50) {
        self.kind = kind
        self.limit = limit
    }

    /// A page, and the id after which the next begins; nil when it is the last.
    package func page(in connection: any Connection) throws -> (rows: [MatterRow], next: String?) {
        var (sql, values) = ("SELECT \(MatterRows.columns) FROM matters WHERE kind = $1", [Value.text(kind)])
        func narrow(_ condition: String, _ value: Value) {
            values.append(value)
            sql += " AND \(condition) $\(values.count)"
        }
        if let status { narrow("status =", .text(status)) }
        if let sort { narrow("sort =", .text(sort)) }
        if let isOpen { narrow("open =", .bool(isOpen)) }
        if let before { narrow("id <", .text(before)) }
        if !openers.isEmpty {
            // Matters are rare, and a stream is found by its name: no column is kept for this.
            let places = openers.indices.map { "$\(values.count + 1 + $0)" }.joined(separator: ", ")
            sql += """
                 AND EXISTS (SELECT 1 FROM journal WHERE stream = matters.kind || '/' || matters.id AND version = 1
                AND actor IN (\(places)))
                """
            values += openers.map(Value.text)
        }
        values.append(.int(Int64(limit) + 1))
        sql += " ORDER BY id DESC LIMIT $\(values.count)"
        let rows = try connection.execute(sql, values).map(MatterRows.row)
        guard rows.count > limit else { return (rows, nil) }
        let page = Array(rows.prefix(limit))
        return (page, page.last?.id)
    }
}
