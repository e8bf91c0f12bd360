extension StaffRows {
    /// Changes a person's password where the row of the person stands.
    package static func set(password hash: String, of name: String, in connection: any Connection) throws {
        try connection.execute("UPDATE staff SET password = $2 WHERE name = $1", [.text(name), .text(hash)])
    }

    /// Notes how far the person's stream has come.
    package static func set(version: Int64, of name: String, in connection: any Connection) throws {
        try connection.execute("UPDATE staff SET version = $2 WHERE name = $1", [.text(name), .int(version)])
    }
}
