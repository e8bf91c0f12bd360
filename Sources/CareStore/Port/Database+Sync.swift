extension Database {
    /// Whether a commit is on the disk before it is acknowledged, as the writing connection has it.
    package func isSynced() async throws -> Bool {
        try await write { connection in
            switch connection.dialect {
            case .sqlite:
                let level = try connection.execute("PRAGMA synchronous", []).first?.int(0) ?? 0
                let mode = try connection.execute("PRAGMA journal_mode", []).first?.text(0)
                return level >= 2 && mode == "wal"
            case .postgres:
                let level = try connection.execute("SELECT current_setting('synchronous_commit')", []).first?.text(0)
                return level != "off"
            }
        }
    }
}
