import CareStore

/// The newest event and its hash.
enum JournalHead {
    static func read(in connection: any Connection) throws -> (seq: Int64, hash: String) {
        let newest = try Journal.newest(in: connection)
        let hash = try Journal.hashes(after: newest - 1, through: newest, limit: 1, in: connection).first?.hash
        return (newest, (hash ?? JournalRow.genesis).hexadecimal)
    }
}
