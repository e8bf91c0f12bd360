extension Migration {
    /// Until when a ticket stays out of the queues (handbook 3.1); none that is there was ever snoozed.
    static let snoozing = Migration(
        number: 17,
        name: "snoozing",
        statements: [
            "ALTER TABLE tickets ADD COLUMN snoozed_until BIGINT",
            "CREATE INDEX tickets_snoozed ON tickets (snoozed_until, id) WHERE snoozed_until IS NOT NULL",
        ]
    )
}
