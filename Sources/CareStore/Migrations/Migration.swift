/// One step of the schema, written once for both databases.
///
/// Words in braces differ: `{identity}`, `{strict}`, `{clustered}`, `{search}`; everything else is common. Steps are append-only.
package struct Migration: Sendable {
    package let number: Int64
    package let name: String
    package let statements: [String]

    /// All steps in order; their numbers rise by one.
    package static let all: [Migration] = [.desk]
}

extension Migration {
    /// Brings the schema to the newest step and returns the steps that were applied.
    @discardableResult
    package static func migrate(_ database: any Database) async throws -> [Int64] {
        let dialect = database.dialect
        return try await database.write { connection in
            try connection.execute(
                render("CREATE TABLE IF NOT EXISTS migrations (number BIGINT PRIMARY KEY) {strict}", dialect),
                []
            )
            let done = Set(try connection.execute("SELECT number FROM migrations", []).map { $0.int(0) ?? 0 })
            let missing = all.filter { !done.contains($0.number) }
            for step in missing {
                for statement in step.statements {
                    try connection.execute(render(statement, dialect), [])
                }
                try connection.execute("INSERT INTO migrations (number) VALUES ($1)", [.int(step.number)])
            }
            return missing.map(\.number)
        }
    }

    static func render(_ statement: String, _ dialect: Dialect) -> String {
        let words: [(String, String)] =
            switch dialect {
            case .sqlite: sqliteWords
            case .postgres: postgresWords
            }
        return words.reduce(statement) { $0.replacing($1.0, with: $1.1) }
    }
}
