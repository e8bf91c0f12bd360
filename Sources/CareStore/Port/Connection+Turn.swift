extension Connection {
    /// Waits for its turn: of the transactions that name the same matter one runs after the other, until it has committed.
    ///
    /// Desks in other schemas of the same server have turns of their own. Where a deed decides inside the transaction on what it reads there. The embedded database has one writer, so that it is always somebody's turn.
    package func takeTurn(in matter: String) throws { try wait("pg_advisory_xact_lock", for: matter) }

    /// Waits until nobody has a turn in the matter to himself; any number may share one.
    package func shareTurn(in matter: String) throws { try wait("pg_advisory_xact_lock_shared", for: matter) }

    private func wait(_ lock: String, for matter: String) throws {
        switch dialect {
        case .sqlite: return
        case .postgres:
            // The answer of the function is `void`, which is no value.
            let key = "hashtextextended(current_schema()::text || '/' || $1, 0)"
            try execute("SELECT 1 FROM \(lock)(\(key))", [.text(matter)])
        }
    }
}
