/// The master keys that a desk was under (docs/decisions/0026); each row lets in who holds the key.
package enum MasterKeyRows {
    package struct Row: Hashable, Sendable {
        /// The first is 1.
        package let generation: Int64
        /// By which keys are told apart.
        package let check: String
        /// The secrets that outlive master keys, wrapped by this one.
        package let secrets: [UInt8]
        /// This key, wrapped by the one before; nil unless a rotation is under way.
        package let handover: [UInt8]?
        /// The key before, wrapped by this one; nil unless a rotation is under way.
        package let heritage: [UInt8]?
        package let begunAt: Int64
        /// The subject whose key was wrapped anew last; empty before the first.
        package var swept = ""
        /// How many keys were wrapped anew.
        package var keys: Int64 = 0
        /// When the program that runs the desk had learned the key; nil before.
        package var learnedAt: Int64?
        /// When the key before opened nothing any more; nil while it does.
        package var endedAt: Int64?

        package init(
            generation: Int64,
            check: String,
            secrets: [UInt8],
            handover: [UInt8]? = nil,
            heritage: [UInt8]? = nil,
            begunAt: Int64
        ) {
            self.generation = generation
            self.check = check
            self.secrets = secrets
            self.handover = handover
            self.heritage = heritage
            self.begunAt = begunAt
        }

        fileprivate init(_ row: CareStore.Row) {
            self.init(
                generation: row.int(0) ?? 0,
                check: row.text(1) ?? "",
                secrets: row.blob(2) ?? [],
                handover: row.blob(3),
                heritage: row.blob(4),
                begunAt: row.int(5) ?? 0
            )
            swept = row.text(6) ?? ""
            keys = row.int(7) ?? 0
            learnedAt = row.int(8)
            endedAt = row.int(9)
        }
    }

    private static let turn = "master key"
    private static let columns =
        "generation, key_check, secrets, handover, heritage, begun_at, swept, keys, learned_at, ended_at"

    /// All, the newest first.
    package static func all(in connection: any Connection) throws -> [Row] {
        try connection.execute("SELECT \(columns) FROM master_keys ORDER BY generation DESC", []).map(Row.init)
    }

    package static func insert(_ row: Row, into connection: any Connection) throws {
        try connection.takeTurn(in: turn)
        try connection.execute(
            "INSERT INTO master_keys (\(columns)) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            [
                .int(row.generation), .text(row.check), .blob(row.secrets), row.handover.map(Value.blob) ?? .null,
                row.heritage.map(Value.blob) ?? .null, .int(row.begunAt), .text(row.swept), .int(row.keys),
                .optional(row.learnedAt), .optional(row.endedAt),
            ]
        )
    }

    /// Notes how far the keys were wrapped anew.
    package static func advance(
        _ generation: Int64,
        to subject: String,
        by keys: Int,
        in connection: any Connection
    ) throws {
        try connection.execute(
            "UPDATE master_keys SET swept = $2, keys = keys + $3 WHERE generation = $1",
            [.int(generation), .text(subject), .int(Int64(keys))]
        )
    }

    /// Notes that the program that runs the desk knows the newest key.
    package static func markLearned(_ generation: Int64, at: Int64, in connection: any Connection) throws {
        try connection.execute(
            "UPDATE master_keys SET learned_at = $2 WHERE generation = $1 AND learned_at IS NULL",
            [.int(generation), .int(at)]
        )
    }

    /// Takes away what the key before could open.
    package static func end(_ generation: Int64, at: Int64, in connection: any Connection) throws {
        try connection.execute(
            "UPDATE master_keys SET handover = NULL, heritage = NULL, ended_at = $2 WHERE generation = $1",
            [.int(generation), .int(at)]
        )
    }

    static func newestGeneration(in connection: any Connection) throws -> Int64? {
        try connection.execute("SELECT MAX(generation) FROM master_keys", []).first?.int(0)
    }

    /// A master key is taken into use between deeds that keep wrapped keys, never beside one.
    static func shareTurn(in connection: any Connection) throws { try connection.shareTurn(in: turn) }
}
