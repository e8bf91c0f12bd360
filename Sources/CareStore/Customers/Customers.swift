/// Data subjects: the blind index of their number, and the wrapped key under which their words are sealed.
package enum Customers {
    package struct Row: Sendable {
        package let id: String
        /// Nil when the key was destroyed: nobody can read this subject's words again.
        package let wrappedKey: [UInt8]?
        /// Until when nothing but storage goes on; nil when the words may be used (PIPL 47).
        package let restrictedUntil: Int64?

        init(_ row: CareStore.Row) {
            id = row.text(0) ?? ""
            wrappedKey = row.blob(1)
            restrictedUntil = row.int(2)
        }
    }

    package static func find(numberIndex: [UInt8], in connection: any Connection) throws -> Row? {
        try connection.execute(
            "SELECT id, wrapped_key, restricted_until FROM customers WHERE number_index = $1",
            [.blob(numberIndex)]
        ).first.map(Row.init)
    }

    package static func find(ids: [String], in connection: any Connection) throws -> [Row] {
        if ids.isEmpty { return [] }
        let list = Padded(ids.map(Value.text))
        return try connection.execute(
            "SELECT id, wrapped_key, restricted_until FROM customers WHERE id IN (\(list.placeholders))",
            list.values
        ).map(Row.init)
    }

    /// Adds a data subject.
    ///
    /// - Throws: `StoreFault` of kind `unique` when somebody else added the same number first; `StaleKey` when the master key was replaced meanwhile.
    package static func insert(
        id: String,
        numberIndex: [UInt8]?,
        wrappedKey: WrappedKey,
        at: Int64,
        into connection: any Connection
    ) throws {
        try wrappedKey.demandNewest(in: connection)
        try connection.execute(
            "INSERT INTO customers (id, number_index, wrapped_key, created_at) VALUES ($1, $2, $3, $4)",
            [.text(id), numberIndex.map(Value.blob) ?? .null, .blob(wrappedKey.bytes), .int(at)]
        )
    }

    /// The subjects whose key was destroyed, in order after one of them.
    package static func shredded(after id: String, limit: Int64, in connection: any Connection) throws -> [String] {
        try connection.execute(
            "SELECT id FROM customers WHERE wrapped_key IS NULL AND id > $1 ORDER BY id LIMIT $2",
            [.text(id), .int(limit)]
        ).map { $0.text(0) ?? "" }
    }

    /// Destroys a subject's key and the index of the number: the person is gone, the journal still verifies.
    package static func shred(id: String, in connection: any Connection) throws {
        try connection.execute(
            "UPDATE customers SET wrapped_key = NULL, number_index = NULL WHERE id = $1",
            [.text(id)]
        )
    }
}
