/// What each person prefers; nothing here follows from the journal.
package enum PreferenceRows {
    /// The words that were kept; nil when the person chose nothing yet.
    package static func find(_ staff: String, in connection: any Connection) throws -> String? {
        try connection.execute("SELECT chosen FROM preferences WHERE staff = $1", [.text(staff)]).first?.text(0)
    }

    package static func keep(_ chosen: String, of staff: String, in connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO preferences AS p (staff, chosen) VALUES ($1, $2)
            ON CONFLICT (staff) DO UPDATE SET chosen = excluded.chosen
            """,
            [.text(staff), .text(chosen)]
        )
    }

    package static func remove(_ staff: String, in connection: any Connection) throws {
        try connection.execute("DELETE FROM preferences WHERE staff = $1", [.text(staff)])
    }
}
