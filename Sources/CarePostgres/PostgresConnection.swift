import CPQ
import CareStore

/// The port over one session of PostgreSQL, used by one thread at a time.
final class PostgresConnection: Connection {
    let dialect = Dialect.postgres
    let handle: OpaquePointer
    private var statements = StatementCache()
    /// Work for the end of the transaction, dropped when it is rolled back.
    private var additions: [String: Int64] = [:]
    private var lastStatements: [(sql: String, values: [Value])] = []

    /// Connects and sets the limits of the session.
    ///
    /// - Throws: `StoreFault` of kind `unreachable` when nobody answers in time.
    init(_ place: PostgresPlace) throws(StoreFault) {
        guard let handle = place.connect() else {
            throw StoreFault(kind: .unreachable, message: "no memory for a connection", code: 0)
        }
        guard PQstatus(handle) == CONNECTION_OK else {
            let words = String(cString: PQerrorMessage(handle)).split(separator: "\n").first.map(String.init) ?? ""
            PQfinish(handle)
            throw StoreFault(kind: .unreachable, message: words, code: 0)
        }
        self.handle = handle
        // A notice, such as that a table is there already, is nobody's news.
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
    }

    deinit {
        PQfinish(handle)
    }

    var isOpen: Bool { PQstatus(handle) == CONNECTION_OK }

    @discardableResult
    func execute(_ sql: String, _ values: [Value]) throws -> Rows {
        let parameters = try Parameters(values)
        let name = try prepared(sql, parameters.types)
        let result = parameters.withPointers { values, lengths, formats in
            PQexecPrepared(handle, name, Int32(parameters.types.count), values, lengths, formats, 1)
        }
        defer { PQclear(result) }
        return try rows(of: result)
    }

    func add(_ amount: Int64, to counter: String) {
        additions[counter, default: 0] += amount
    }

    func finally(_ sql: String, _ values: [Value]) {
        lastStatements.append((sql, values))
    }

    /// Runs statements without parameters, such as `BEGIN`, and returns what the server calls the last of them; rows are left unread.
    @discardableResult
    func command(_ sql: String) throws -> String {
        let result = PQexec(handle, sql)
        defer { PQclear(result) }
        guard [PGRES_COMMAND_OK, PGRES_TUPLES_OK].contains(PQresultStatus(result)) else {
            throw StoreFault(result, on: handle)
        }
        return PQcmdStatus(result).map { String(cString: $0) } ?? ""
    }

    /// Writes what was put off: counters last and in sorted order, so that transactions that add to the same ones wait for each other and never in a
    /// circle.
    func flush() throws {
        for last in lastStatements { try execute(last.sql, last.values) }
        for (counter, amount) in additions.sorted(by: { $0.key < $1.key }) where amount != 0 {
            try execute(Counters.addition, [.text(counter), .int(amount)])
        }
        forget()
    }

    func forget() {
        additions = [:]
        lastStatements = []
    }

    /// Gives up what was prepared: the tables have changed under it.
    func forgetStatements() {
        statements.forgetAll()
        _ = try? command("DEALLOCATE ALL")
    }

    private func prepared(_ sql: String, _ types: [Oid]) throws -> String {
        let key = StatementCache.Key(sql: sql, types: types)
        if let name = statements.name(of: key) { return name }
        let name = statements.newName()
        let result = PQprepare(handle, name, sql, Int32(types.count), types)
        defer { PQclear(result) }
        _ = try rows(of: result)
        if let old = statements.keep(name, for: key) { try command("DEALLOCATE \(old)") }
        return name
    }

    private func rows(of result: OpaquePointer?) throws -> Rows {
        switch PQresultStatus(result) {
        case PGRES_TUPLES_OK:
            guard let result else { return Rows(columns: 0) }
            return try Answer(result).rows()
        case PGRES_COMMAND_OK, PGRES_EMPTY_QUERY: return Rows(columns: 0)
        default: throw StoreFault(result, on: handle)
        }
    }
}
