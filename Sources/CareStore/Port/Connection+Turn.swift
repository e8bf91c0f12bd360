extension Connection {
    /// Waits for its turn: of the transactions that name the same matter one runs after the other, until it has committed.
    ///
    /// Where a deed decides inside the transaction on what it reads there. The embedded database has one writer, so that it is always somebody's turn.
    package func takeTurn(in matter: String) throws {
        switch dialect {
        case .sqlite: return
        case .postgres:
            // The answer of the function is `void`, which is no value.
            try execute("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended($1, 0))", [.text(matter)])
        }
    }
}
