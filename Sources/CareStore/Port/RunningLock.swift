/// The lock of whoever runs a desk on PostgreSQL, one for each schema, held by a session (docs/decisions/0046).
package enum RunningLock {
    /// Takes it for this session; whether it was free.
    package static func take(in connection: any Connection) throws -> Bool {
        try connection.execute(
            "SELECT pg_try_advisory_lock(hashtext('switchboard'), hashtext(current_schema()))",
            []
        ).first?.bool(0) ?? false
    }

    /// What the session that holds it says of itself; nil when none does.
    package static func holder(in connection: any Connection) throws -> String? {
        try connection.execute(
            """
            SELECT a.application_name FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
            WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 2 AND a.datname = current_database()
              AND CAST(l.classid AS BIGINT) = CAST(hashtext('switchboard') AS BIGINT) & 4294967295
              AND CAST(l.objid AS BIGINT) = CAST(hashtext(current_schema()) AS BIGINT) & 4294967295
            """,
            []
        ).first.map { $0.text(0) ?? "" }
    }

    /// Says of this session what it does, in at most 63 bytes: the server cuts off what is longer.
    package static func tell(_ words: String, in connection: any Connection) throws {
        let cut = String(decoding: words.utf8.prefix(63), as: UTF8.self)
        try connection.execute("SELECT set_config('application_name', $1, false)", [.text(cut)])
    }

    /// Whether the session is still there.
    package static func touch(in connection: any Connection) throws {
        try connection.execute("SELECT 1", [])
    }
}
