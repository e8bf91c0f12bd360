/// Up to which place the journal is complete: nothing that is committed later stands at it or before it.
///
/// PostgreSQL gives a place to an event when it is written, not when it is committed, so that a place may fill after a later one has been read. A place
/// is settled once every transaction has ended that was under way when the last place was known: whoever writes has the number of his transaction before
/// he draws a place (docs/decisions/0024). The embedded database has one writer, and every place that can be read is settled.
package actor Horizon {
    private let database: any Database
    private var settled: Int64 = 0
    /// A place that was drawn, and the transaction before which all must have ended for it to be settled.
    private var pending: (place: Int64, transaction: Int64)?

    package init(_ database: any Database) {
        self.database = database
    }

    /// The settled place as of now; it never goes back.
    package func look() async throws -> Int64 {
        // First the place, then the transactions: one that begins in between has drawn nothing that counts.
        let drawn = try await database.read { try Self.lastDrawn(in: $0) }
        if drawn <= settled { return settled }
        let (own, oldest) = try await database.write { try Self.transactions(in: $0) }
        if let pending, oldest >= pending.transaction {
            settled = max(settled, pending.place)
            self.pending = nil
        }
        if oldest >= own {
            settled = max(settled, drawn)
            pending = nil
        } else if pending == nil, drawn > settled {
            pending = (drawn, own)
        }
        return settled
    }

    private static func lastDrawn(in connection: any Connection) throws -> Int64 {
        try connection.execute(
            "SELECT COALESCE(pg_sequence_last_value(CAST(pg_get_serial_sequence('journal', 'seq') AS regclass)), 0)",
            []
        ).first?.int(0) ?? 0
    }

    /// The number of this transaction, and the oldest that has not ended.
    private static func transactions(in connection: any Connection) throws -> (own: Int64, oldest: Int64) {
        let row = try connection.execute(
            """
            SELECT CAST(CAST(pg_current_xact_id() AS text) AS bigint),
              CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS text) AS bigint)
            """,
            []
        ).first
        return (row?.int(0) ?? 0, row?.int(1) ?? 0)
    }
}
