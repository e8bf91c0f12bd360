extension Migration {
    /// How often each team breached each rule, as counters (handbook 8.3); filled in for the tickets that are there.
    static let teams = Migration(
        number: 22,
        name: "teams",
        statements: [
            """
            INSERT INTO counters (name, n)
            SELECT 'team/' || o.edition || '/' || o.rule || '/' || t.queue, COUNT(*) FROM obligations AS o
            JOIN tickets AS t ON o.subject = 'ticket/' || t.id WHERE o.state = 'breached' GROUP BY 1
            """
        ]
    )
}
