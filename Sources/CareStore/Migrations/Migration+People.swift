extension Migration {
    /// How an account stands, its promise of secrecy and its granted reach (handbook 7.2, 7.3).
    ///
    /// Whoever could log in before still can; his promise of secrecy is to be filed.
    static let people = Migration(
        number: 13,
        name: "people",
        statements: [
            "ALTER TABLE staff ADD COLUMN state TEXT NOT NULL DEFAULT 'active'",
            "ALTER TABLE staff ADD COLUMN agreement TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE staff ADD COLUMN reach TEXT NOT NULL DEFAULT ''",
            "UPDATE staff SET state = 'suspended' WHERE NOT active",
        ]
    )
}
