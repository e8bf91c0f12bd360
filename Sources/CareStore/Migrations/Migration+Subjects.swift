extension Migration {
    /// What one data subject asked for is found in its order, without sorting (handbook 7.2).
    static let subjects = Migration(
        number: 16,
        name: "subjects",
        statements: [
            "DROP INDEX matters_customer",
            "CREATE INDEX matters_customer ON matters (customer, id) WHERE customer <> ''",
        ]
    )
}
