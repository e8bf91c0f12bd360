extension Migration {
    /// The first schema: the journal, the rows folded from it, keys, people.
    static let desk = Migration(
        number: 1,
        name: "desk",
        statements: [
            // The journal: the only table that is true by itself.
            """
            CREATE TABLE journal (seq {identity}, stream TEXT NOT NULL, version BIGINT NOT NULL, type TEXT NOT NULL,
              at BIGINT NOT NULL, actor TEXT NOT NULL, edition TEXT NOT NULL, body TEXT NOT NULL,
              prev BYTEA NOT NULL, hash BYTEA NOT NULL) {strict}
            """,
            "CREATE UNIQUE INDEX journal_stream ON journal (stream, version)",
            // Keys and identities: destroyed, never folded.
            """
            CREATE TABLE customers (id TEXT PRIMARY KEY, number_index BYTEA, wrapped_key BYTEA,
              created_at BIGINT NOT NULL) {clustered}
            """,
            "CREATE UNIQUE INDEX customers_number ON customers (number_index) WHERE number_index IS NOT NULL",
            """
            CREATE TABLE idempotency (actor TEXT NOT NULL, key TEXT NOT NULL, at BIGINT NOT NULL, fingerprint BYTEA NOT NULL,
              status BIGINT NOT NULL, ticket TEXT NOT NULL, version BIGINT NOT NULL, PRIMARY KEY (actor, key)) {clustered}
            """,
            "CREATE TABLE numbers (day TEXT PRIMARY KEY, next BIGINT NOT NULL) {strict}",
            // Rows folded from the journal.
            """
            CREATE TABLE tickets (id TEXT PRIMARY KEY, number TEXT NOT NULL, open {boolean} NOT NULL, stage TEXT NOT NULL,
              status TEXT NOT NULL, type TEXT NOT NULL, category TEXT NOT NULL, priority BIGINT NOT NULL,
              channel TEXT NOT NULL, province TEXT NOT NULL, queue TEXT NOT NULL, assignee TEXT,
              customer TEXT NOT NULL, received_at BIGINT NOT NULL, due_at BIGINT NOT NULL, version BIGINT NOT NULL,
              summary BYTEA NOT NULL) {clustered}
            """,
            "CREATE UNIQUE INDEX tickets_number ON tickets (number)",
            "CREATE INDEX tickets_customer ON tickets (customer, received_at)",
            "CREATE INDEX tickets_queue ON tickets (queue, due_at, id) WHERE open",
            "CREATE INDEX tickets_due ON tickets (due_at, id) WHERE open",
            "CREATE INDEX tickets_assignee ON tickets (assignee, due_at, id) WHERE open AND assignee IS NOT NULL",
            """
            CREATE TABLE obligations (subject TEXT NOT NULL, rule TEXT NOT NULL, ordinal BIGINT NOT NULL, state TEXT NOT NULL,
              opened_at BIGINT NOT NULL, due_at BIGINT, settled_at BIGINT, next_at BIGINT, edition TEXT NOT NULL,
              PRIMARY KEY (subject, rule, ordinal)) {clustered}
            """,
            "CREATE INDEX obligations_next ON obligations (next_at) WHERE next_at IS NOT NULL",
            "CREATE INDEX obligations_breached ON obligations (rule, subject) WHERE state = 'breached'",
            "CREATE TABLE counters (name TEXT PRIMARY KEY, n BIGINT NOT NULL) {clustered}",
            "{search}",
            // The handbook as published, people and their ways in.
            """
            CREATE TABLE editions (version TEXT PRIMARY KEY, hash TEXT NOT NULL, published_at BIGINT NOT NULL,
              published_by TEXT NOT NULL) {strict}
            """,
            """
            CREATE TABLE staff (name TEXT PRIMARY KEY, display_name TEXT NOT NULL, role TEXT NOT NULL, password TEXT NOT NULL,
              active {boolean} NOT NULL, profile TEXT NOT NULL, presence TEXT NOT NULL, version BIGINT NOT NULL) {strict}
            """,
            "CREATE TABLE queues (key TEXT PRIMARY KEY, body TEXT NOT NULL) {strict}",
            """
            CREATE TABLE sessions (token_hash BYTEA PRIMARY KEY, staff TEXT NOT NULL, created_at BIGINT NOT NULL,
              expires_at BIGINT NOT NULL, csrf TEXT NOT NULL) {strict}
            """,
            """
            CREATE TABLE tokens (token_hash BYTEA PRIMARY KEY, staff TEXT NOT NULL, scopes TEXT NOT NULL,
              created_at BIGINT NOT NULL, expires_at BIGINT NOT NULL) {strict}
            """,
        ]
    )
}
