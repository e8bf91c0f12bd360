/// Figures kept by delta, so that no page ever counts rows.
package enum Counters {
    /// The counters whose names start with `prefix`, by the rest of the name.
    package static func all(under prefix: String, in connection: any Connection) throws -> [String: Int64] {
        let rows = try connection.execute(
            "SELECT name, n FROM counters WHERE name >= $1 AND name < $2",
            [.text(prefix), .text(prefix + "\u{10FFFF}")]
        )
        let pairs = rows.map { (String(($0.text(0) ?? "").dropFirst(prefix.count)), $0.int(1) ?? 0) }
        return Dictionary(pairs, uniquingKeysWith: +)
    }

    /// Adds to one counter; `$1` is its name, `$2` the amount.
    package static let addition =
        "INSERT INTO counters AS c (name, n) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET n = c.n + excluded.n"

    /// Drops every counter, to fold them again.
    package static func drop(in connection: any Connection) throws {
        try connection.execute("DELETE FROM counters", [])
    }
}
