/// The rows of people.
package enum StaffRows {
    package static func all(in connection: any Connection) throws -> [StaffRow] {
        try connection.execute("SELECT \(columns) FROM staff ORDER BY name", []).map(row)
    }

    package static func find(_ name: String, in connection: any Connection) throws -> StaffRow? {
        try connection.execute("SELECT \(columns) FROM staff WHERE name = $1", [.text(name)]).first.map(row)
    }

    package static func upsert(_ row: StaffRow, in connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO staff AS s (\(columns))
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
            ON CONFLICT (name) DO UPDATE SET display_name = excluded.display_name, role = excluded.role,
              password = excluded.password, active = excluded.active, profile = excluded.profile,
              presence = excluded.presence, version = excluded.version, state = excluded.state,
              agreement = excluded.agreement, reach = excluded.reach,
              external_id = excluded.external_id, barred = excluded.barred, opened_at = excluded.opened_at,
              account_version = excluded.account_version, account_changed_at = excluded.account_changed_at
            """,
            [
                .text(row.name), .text(row.displayName), .text(row.role), .text(row.password), .bool(row.isActive),
                .text(row.profile), .text(row.presence), .int(row.version), .text(row.state), .text(row.agreement),
                .text(row.reach), .text(row.externalID), .bool(row.isBarred), .int(row.openedAt),
                .int(row.accountVersion), .int(row.accountChangedAt),
            ]
        )
    }

    /// The names of those who have not left.
    package static func names(in connection: any Connection) throws -> Set<String> {
        Set(try connection.execute("SELECT name FROM staff WHERE state <> 'left'", []).map { $0.text(0) ?? "" })
    }

    /// How many people with a role are active, beside one.
    package static func countActive(role: String, but name: String, in connection: any Connection) throws -> Int {
        try connection.execute(
            "SELECT count(*) FROM staff WHERE active AND role = $1 AND name <> $2",
            [.text(role), .text(name)]
        ).first?.int(0).map { Int($0) } ?? 0
    }

    static let columns = """
        name, display_name, role, password, active, profile, presence, version, state, agreement, reach, external_id, \
        barred, opened_at, account_version, account_changed_at
        """

    static func row(_ row: Row) -> StaffRow {
        var person = StaffRow(
            name: row.text(0) ?? "",
            displayName: row.text(1) ?? "",
            role: row.text(2) ?? "",
            password: row.text(3) ?? "",
            isActive: row.bool(4),
            profile: row.text(5) ?? "",
            presence: row.text(6) ?? "",
            version: row.int(7) ?? 0,
            state: row.text(8) ?? "",
            agreement: row.text(9) ?? "",
            reach: row.text(10) ?? ""
        )
        person.externalID = row.text(11) ?? ""
        person.isBarred = row.bool(12)
        person.openedAt = row.int(13) ?? 0
        person.accountVersion = row.int(14) ?? 0
        person.accountChangedAt = row.int(15) ?? 0
        return person
    }
}
