/// Where the access log was cut off when its term had passed: what stands after a cut is chained to the hash that the cut kept.
package enum AccessCuts {
    package struct Cut: Hashable, Sendable {
        /// The last entry that was destroyed.
        package let seq: Int64
        package let hash: [UInt8]
        package let at: Int64
        package let actor: String
        package let signature: [UInt8]

        package init(seq: Int64, hash: [UInt8], at: Int64, actor: String, signature: [UInt8]) {
            self.seq = seq
            self.hash = hash
            self.at = at
            self.actor = actor
            self.signature = signature
        }
    }

    /// The newest cut; nil while everything is there.
    package static func last(in connection: any Connection) throws -> Cut? {
        try connection.execute(
            "SELECT seq, hash, at, actor, signature FROM access_cuts ORDER BY seq DESC LIMIT 1",
            []
        ).first.map {
            Cut(
                seq: $0.int(0) ?? 0,
                hash: $0.blob(1) ?? [],
                at: $0.int(2) ?? 0,
                actor: $0.text(3) ?? "",
                signature: $0.blob(4) ?? []
            )
        }
    }

    /// Destroys the entries up to the cut and keeps the cut in their place.
    ///
    /// - Returns: How many were destroyed.
    package static func make(_ cut: Cut, in connection: any Connection) throws -> Int64 {
        let gone = try connection.execute("SELECT count(*) FROM access_log WHERE seq <= $1", [.int(cut.seq)])
        try connection.execute("DELETE FROM access_log WHERE seq <= $1", [.int(cut.seq)])
        try connection.execute(
            "INSERT INTO access_cuts (seq, hash, at, actor, signature) VALUES ($1, $2, $3, $4, $5)",
            [.int(cut.seq), .blob(cut.hash), .int(cut.at), .text(cut.actor), .blob(cut.signature)]
        )
        return gone.first?.int(0) ?? 0
    }
}
