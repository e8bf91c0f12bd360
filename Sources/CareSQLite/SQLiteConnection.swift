import CareStore
import GRDB
import GRDBSQLite

/// The port over one SQLite handle: raw steps on a connection that GRDB opened and owns.
///
/// GRDB's own statements cost 15–20 % more on the intake path (docs/decisions/0002), so the statements are ours and the pool is GRDB's.
final class SQLiteConnection: Connection {
    let dialect = Dialect.sqlite
    private let handle: OpaquePointer
    private var statements: [String: OpaquePointer] = [:]
    /// Work for the end of the batch, cleared when the batch is rolled back.
    private var additions: [String: Int64] = [:]
    private var lastStatements: [(sql: String, values: [Value])] = []

    init(_ handle: OpaquePointer) {
        self.handle = handle
    }

    func finalizeStatements() {
        for statement in statements.values {
            sqlite3_finalize(statement)
        }
        statements = [:]
    }

    @discardableResult
    func execute(_ sql: String, _ values: [Value]) throws -> Rows {
        let statement = try prepared(sql)
        defer { sqlite3_reset(statement) }
        precondition(Int(sqlite3_bind_parameter_count(statement)) == values.count, "parameters of: \(sql)")
        for (index, value) in values.enumerated() {
            bind(value, at: Int32(index + 1), of: statement)
        }
        return try steps(of: statement)
    }

    func add(_ amount: Int64, to counter: String) {
        additions[counter, default: 0] += amount
    }

    func finally(_ sql: String, _ values: [Value]) {
        lastStatements.append((sql, values))
    }

    /// Writes what was put off: counters in sorted order, then the last statements, and nothing after them.
    func flush() throws {
        for (counter, amount) in additions.sorted(by: { $0.key < $1.key }) where amount != 0 {
            try execute(Counters.addition, [.text(counter), .int(amount)])
        }
        for last in lastStatements {
            try execute(last.sql, last.values)
        }
        forget()
    }

    /// Drops what was put off by a batch that is rolled back.
    func forget() {
        additions = [:]
        lastStatements = []
    }

    /// What was put off so far, to return to when a single deed of a replayed batch fails.
    var putOff: PutOff {
        get { PutOff(additions: additions, lastStatements: lastStatements) }
        set { (additions, lastStatements) = (newValue.additions, newValue.lastStatements) }
    }

    struct PutOff {
        let additions: [String: Int64]
        let lastStatements: [(sql: String, values: [Value])]
    }

    private func prepared(_ sql: String) throws -> OpaquePointer {
        if let statement = statements[sql] { return statement }
        var statement: OpaquePointer?
        let result = sqlite3_prepare_v3(handle, numbered(sql), -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil)
        guard result == SQLITE_OK, let statement else { throw fault(result) }
        statements[sql] = statement
        return statement
    }

    private func bind(_ value: Value, at index: Int32, of statement: OpaquePointer) {
        switch value {
        case .null:
            sqlite3_bind_null(statement, index)
        case .int(let number):
            sqlite3_bind_int64(statement, index, number)
        case .bool(let flag):
            sqlite3_bind_int64(statement, index, flag ? 1 : 0)
        case .text(let text):
            sqlite3_bind_text(statement, index, text, Int32(text.utf8.count), transient)
        case .utf8(let bytes):
            _ = bytes.withUnsafeBytes { buffer in
                if let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self) {
                    sqlite3_bind_text(statement, index, start, Int32(buffer.count), transient)
                } else {
                    sqlite3_bind_text(statement, index, "", 0, transient)
                }
            }
        case .blob(let bytes):
            _ = bytes.withUnsafeBytes { buffer in
                if buffer.isEmpty {
                    sqlite3_bind_zeroblob(statement, index, 0)
                } else {
                    sqlite3_bind_blob(statement, index, buffer.baseAddress, Int32(buffer.count), transient)
                }
            }
        }
    }

    private func steps(of statement: OpaquePointer) throws -> Rows {
        let columns = sqlite3_column_count(statement)
        var rows = Rows(columns: Int(columns))
        while true {
            switch sqlite3_step(statement) {
            case SQLITE_DONE:
                return rows
            case SQLITE_ROW:
                for column in 0..<columns { append(column, of: statement, to: &rows) }
            case let result:
                throw fault(result)
            }
        }
    }

    private func append(_ column: Int32, of statement: OpaquePointer, to rows: inout Rows) {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_INTEGER:
            rows.append(sqlite3_column_int64(statement, column))
        case SQLITE_TEXT:
            let start = UnsafeRawPointer(sqlite3_column_text(statement, column))
            let count = Int(sqlite3_column_bytes(statement, column))
            rows.append(UnsafeRawBufferPointer(start: start, count: count), isText: true)
        case SQLITE_BLOB:
            let start = sqlite3_column_blob(statement, column)
            let count = Int(sqlite3_column_bytes(statement, column))
            rows.append(UnsafeRawBufferPointer(start: start, count: count), isText: false)
        default:
            rows.appendNull()
        }
    }

    private func fault(_ result: Int32) -> StoreFault {
        let code = sqlite3_extended_errcode(handle)
        let kind: StoreFault.Kind =
            switch (code, result & 0xff) {
            case (SQLITE_CONSTRAINT_UNIQUE, _), (SQLITE_CONSTRAINT_PRIMARYKEY, _): .unique
            case (_, SQLITE_CONSTRAINT): .constraint
            case (_, SQLITE_BUSY), (_, SQLITE_LOCKED): .busy
            case (_, SQLITE_FULL): .full
            default: .other
            }
        return StoreFault(kind: kind, message: String(cString: sqlite3_errmsg(handle)), code: code)
    }
}

/// Tells SQLite to copy what is bound.
private let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
/// `SQLITE_CONSTRAINT_UNIQUE` and `_PRIMARYKEY`: their macros do not reach Swift.
private let SQLITE_CONSTRAINT_UNIQUE: Int32 = 2067
private let SQLITE_CONSTRAINT_PRIMARYKEY: Int32 = 1555

/// Writes `$7` as `?7`: SQLite takes `$7` as a name and numbers names by first appearance.
func numbered(_ sql: String) -> String {
    var bytes: [UInt8] = []
    var quote: UInt8?
    for byte in sql.utf8 {
        if let open = quote {
            if byte == open { quote = nil }
        } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
            quote = byte
        }
        bytes.append(quote == nil && byte == UInt8(ascii: "$") ? UInt8(ascii: "?") : byte)
    }
    return String(decoding: bytes, as: UTF8.self)
}
