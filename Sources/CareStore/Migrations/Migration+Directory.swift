extension Migration {
    /// What the directory of the house says of people, and the groups that it keeps here (handbook 7.3).
    static let directory = Migration(
        number: 15,
        name: "directory",
        statements: [
            "ALTER TABLE staff ADD COLUMN external_id TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE staff ADD COLUMN barred {boolean} NOT NULL DEFAULT FALSE",
            "ALTER TABLE staff ADD COLUMN opened_at BIGINT NOT NULL DEFAULT 0",
            "ALTER TABLE staff ADD COLUMN account_version BIGINT NOT NULL DEFAULT 0",
            "ALTER TABLE staff ADD COLUMN account_changed_at BIGINT NOT NULL DEFAULT 0",
            """
            UPDATE staff SET
              opened_at = COALESCE((SELECT j.at FROM journal j WHERE j.stream = 'staff/' || staff.name AND j.version = 1), 0),
              account_version = COALESCE((SELECT max(j.version) FROM journal j
                WHERE j.stream = 'staff/' || staff.name AND j.type IN (\(accountEvents))), 0)
            """,
            """
            UPDATE staff SET account_changed_at = COALESCE((SELECT j.at FROM journal j
              WHERE j.stream = 'staff/' || staff.name AND j.version = staff.account_version), 0)
            """,
            """
            CREATE TABLE directory_groups (id TEXT PRIMARY KEY, name TEXT NOT NULL, external_id TEXT NOT NULL,
              members TEXT NOT NULL, version BIGINT NOT NULL, opened_at BIGINT NOT NULL, changed_at BIGINT NOT NULL) {strict}
            """,
        ]
    )

    /// What had changed an account until this step.
    private static let accountEvents = """
        'staff.joined', 'staff.opened', 'staff.profileChanged', 'staff.agreementFiled', 'staff.roleGranted', \
        'staff.reachGranted', 'staff.activated', 'staff.suspended', 'staff.resumed', 'staff.left'
        """
}
