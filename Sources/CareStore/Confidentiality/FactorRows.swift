/// Second factors, each sealed under a key of its own that the master key wraps, and the hashes of recovery codes.
package enum FactorRows {
    package struct Row: Hashable, Sendable {
        package let staff: String
        package let wrappedKey: WrappedKey
        package let sealed: [UInt8]
        /// Whether a code was shown once; before that it guards nothing.
        package let isConfirmed: Bool
        /// The step of the last code that was taken: none at or before it is taken again (RFC 6238 5.2).
        package let lastStep: Int64
        package let createdAt: Int64

        package init(
            staff: String,
            wrappedKey: WrappedKey,
            sealed: [UInt8],
            isConfirmed: Bool,
            lastStep: Int64,
            createdAt: Int64
        ) {
            self.staff = staff
            self.wrappedKey = wrappedKey
            self.sealed = sealed
            self.isConfirmed = isConfirmed
            self.lastStep = lastStep
            self.createdAt = createdAt
        }
    }

    private static let columns = "staff, wrapped_key, sealed, confirmed, last_step, created_at"

    package static func find(_ staff: String, in connection: any Connection) throws -> Row? {
        try connection.execute("SELECT \(columns) FROM second_factors WHERE staff = $1", [.text(staff)]).first.map(row)
    }

    /// All, by name: for a new master key.
    package static func all(in connection: any Connection) throws -> [Row] {
        try connection.execute("SELECT \(columns) FROM second_factors ORDER BY staff", []).map(row)
    }

    package static func keep(_ row: Row, in connection: any Connection) throws {
        try row.wrappedKey.demandNewest(in: connection)
        try connection.execute(
            """
            INSERT INTO second_factors AS f (\(columns)) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (staff) DO UPDATE SET wrapped_key = excluded.wrapped_key, sealed = excluded.sealed,
              confirmed = excluded.confirmed, last_step = excluded.last_step, created_at = excluded.created_at
            """,
            [
                .text(row.staff), .blob(row.wrappedKey.bytes), .blob(row.sealed), .bool(row.isConfirmed),
                .int(row.lastStep),
                .int(row.createdAt),
            ]
        )
    }

    package static func wrap(_ staff: String, in key: [UInt8], in connection: any Connection) throws {
        try connection.execute(
            "UPDATE second_factors SET wrapped_key = $2 WHERE staff = $1",
            [.text(staff), .blob(key)]
        )
    }

    /// Takes a step; false when it, or a later one, was taken before.
    package static func take(step: Int64, of staff: String, in connection: any Connection) throws -> Bool {
        try connection.execute(
            "UPDATE second_factors SET last_step = $2 WHERE staff = $1 AND last_step < $3 RETURNING staff",
            [.text(staff), .int(step), .int(step)]
        ).count == 1
    }

    package static func remove(_ staff: String, in connection: any Connection) throws {
        try connection.execute("DELETE FROM second_factors WHERE staff = $1", [.text(staff)])
        try connection.execute("DELETE FROM recovery_codes WHERE staff = $1", [.text(staff)])
    }

    package static func setCodes(_ hashes: [[UInt8]], of staff: String, in connection: any Connection) throws {
        try connection.execute("DELETE FROM recovery_codes WHERE staff = $1", [.text(staff)])
        for hash in hashes {
            try connection.execute(
                "INSERT INTO recovery_codes (staff, code_hash) VALUES ($1, $2)",
                [.text(staff), .blob(hash)]
            )
        }
    }

    /// Uses a code up; false when there is none.
    package static func take(code hash: [UInt8], of staff: String, in connection: any Connection) throws -> Bool {
        try connection.execute(
            "DELETE FROM recovery_codes WHERE staff = $1 AND code_hash = $2 RETURNING staff",
            [.text(staff), .blob(hash)]
        ).count == 1
    }

    package static func codesLeft(of staff: String, in connection: any Connection) throws -> Int {
        try connection.execute("SELECT code_hash FROM recovery_codes WHERE staff = $1", [.text(staff)]).count
    }

    private static func row(_ row: CareStore.Row) -> Row {
        Row(
            staff: row.text(0) ?? "",
            wrappedKey: WrappedKey(bytes: row.blob(1) ?? [], generation: nil),
            sealed: row.blob(2) ?? [],
            isConfirmed: row.bool(3),
            lastStep: row.int(4) ?? 0,
            createdAt: row.int(5) ?? 0
        )
    }
}
