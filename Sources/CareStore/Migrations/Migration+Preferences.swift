extension Migration {
    /// Language, colours, density and keys of each person (docs/decisions/0037).
    static let preferences = Migration(
        number: 19,
        name: "preferences",
        statements: ["CREATE TABLE preferences (staff TEXT PRIMARY KEY, chosen TEXT NOT NULL) {strict}"]
    )
}
