/// Whom identity providers mean, by their own keys of people.
package enum IdentityRows {
    package static func staff(issuer: String, subject: String, in connection: any Connection) throws -> String? {
        try connection.execute(
            "SELECT staff FROM identities WHERE issuer = $1 AND subject = $2",
            [.text(issuer), .text(subject)]
        ).first?.text(0)
    }

    /// Binds a provider's person to a person of the desk.
    ///
    /// - Throws: `StoreFault` of kind `unique` when either is bound to another already.
    package static func bind(
        issuer: String,
        subject: String,
        to staff: String,
        at: Int64,
        in connection: any Connection
    ) throws {
        try connection.execute(
            "INSERT INTO identities (issuer, subject, staff, bound_at) VALUES ($1, $2, $3, $4)",
            [.text(issuer), .text(subject), .text(staff), .int(at)]
        )
    }

    /// The providers to whom a person is bound.
    package static func issuers(of staff: String, in connection: any Connection) throws -> [String] {
        try connection.execute("SELECT issuer FROM identities WHERE staff = $1 ORDER BY issuer", [.text(staff)])
            .map { $0.text(0) ?? "" }
    }

    /// Returns how many there were.
    package static func forget(_ staff: String, in connection: any Connection) throws -> Int {
        try connection.execute("DELETE FROM identities WHERE staff = $1 RETURNING issuer", [.text(staff)]).count
    }
}
