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
                let settings = "SELECT current_setting('synchronous_commit'), current_setting('fsync')"
                let row = try connection.execute(settings, []).first
                return row?.text(0) != "off" && row?.text(1) == "on"
            }
        }
    }
}
