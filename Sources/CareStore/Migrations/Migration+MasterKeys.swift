extension Migration {
    /// The master keys that a desk was under, so that one can take over from another while the desk works (handbook 7.3).
    static let masterKeys = Migration(
        number: 11,
        name: "master keys",
        statements: [
            """
            CREATE TABLE master_keys (generation BIGINT PRIMARY KEY, key_check TEXT NOT NULL, secrets BYTEA NOT NULL,
              handover BYTEA, heritage BYTEA, swept TEXT NOT NULL, keys BIGINT NOT NULL, begun_at BIGINT NOT NULL,
              learned_at BIGINT, ended_at BIGINT) {strict}
            """
        ]
    )
}
