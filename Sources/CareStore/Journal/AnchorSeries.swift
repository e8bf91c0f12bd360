/// What is anchored day by day: each series has its own places, hashes and signatures.
package enum AnchorSeries: String, CaseIterable, Sendable {
    /// The events of the journal.
    case journal
    /// The entries of the access log.
    case access

    var table: String { self == .journal ? "anchors" : "access_anchors" }

    /// The newest place in the series.
    func newest(in connection: any Connection) throws -> Int64 {
        switch self {
        case .journal: try Journal.newest(in: connection)
        case .access: try AccessRows.newest(in: connection)
        }
    }

    /// Place and hash of what stands after `seq` up to `last`, at most `limit` of them.
    package func hashes(
        after seq: Int64,
        through last: Int64,
        limit: Int64,
        in connection: any Connection
    ) throws -> [(seq: Int64, hash: [UInt8])] {
        switch self {
        case .journal: try Journal.hashes(after: seq, through: last, limit: limit, in: connection)
        case .access: try AccessRows.hashes(after: seq, through: last, limit: limit, in: connection)
        }
    }
}
