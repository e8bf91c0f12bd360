/// One step of the schema, written once for both databases.
///
/// Words in braces differ: `{identity}`, `{strict}`, `{clustered}`, `{search}`, `{searchless}`; everything else is common. Steps are append-only.
package struct Migration: Sendable {
    package let number: Int64
    package let name: String
    package let statements: [String]

    /// All steps in order; their numbers rise by one.
    package static let all: [Migration] = [
        .desk, .editions, .anchors, .rebuilding, .accessLog, .reach, .matters, .exports, .backups, .entry,
        .masterKeys, .alarms, .people, .identities, .directory, .subjects, .snoozing, .wallboard, .preferences,
        .drafts, .views, .teams, .bulk, .attachments,
    ]
}

extension Migration {
    /// Brings the schema to the newest step and returns the steps that were applied.
    ///
    /// - Throws: `StoreFault` when a newer program has taken the schema further than this one knows.
    @discardableResult
    package static func migrate(_ database: any Database) async throws -> [Int64] {
        let dialect = database.dialect
        return try await database.write { connection in
            try connection.takeTurn(in: "migration")
            try connection.execute(
                render("CREATE TABLE IF NOT EXISTS migrations (number BIGINT PRIMARY KEY) {strict}", dialect),
                []
            )
            let missing = try missing(after: applied(in: connection))
            for step in missing {
                for statement in step.statements {
                    try connection.execute(render(statement, dialect), [])
                }
                try connection.execute("INSERT INTO migrations (number) VALUES ($1)", [.int(step.number)])
            }
            return missing.map(\.number)
        }
    }

    /// The steps that a database still lacks; all of them when it is empty.
    ///
    /// - Throws: `StoreFault` when a newer program has taken the schema further than this one knows.
    package static func missing(in database: any Database) async throws -> [Int64] {
        try await database.read { connection in
            let isNew = try connection.execute(tableExists(database.dialect), ["migrations"]).isEmpty
            return try missing(after: isNew ? [] : applied(in: connection)).map(\.number)
        }
    }

    /// The newest step that a database has; 0 when it is empty.
    package static func newest(in database: any Database) async throws -> Int64 {
        try await database.read { connection in
            let isNew = try connection.execute(tableExists(database.dialect), ["migrations"]).isEmpty
            return isNew ? 0 : try applied(in: connection).max() ?? 0
        }
    }

    private static func applied(in connection: any Connection) throws -> Set<Int64> {
        Set(try connection.execute("SELECT number FROM migrations", []).map { $0.int(0) ?? 0 })
    }

    private static func missing(after done: Set<Int64>) throws -> [Migration] {
        if let stranger = done.subtracting(all.map(\.number)).max() {
            throw StoreFault(
                kind: .other,
                message: "the schema is at step \(stranger), which only a newer program knows",
                code: 0
            )
        }
        return all.filter { !done.contains($0.number) }
    }

    private static func tableExists(_ dialect: Dialect) -> String {
        switch dialect {
        case .sqlite: "SELECT name FROM sqlite_master WHERE type = 'table' AND name = $1"
        case .postgres:
            "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = $1"
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
