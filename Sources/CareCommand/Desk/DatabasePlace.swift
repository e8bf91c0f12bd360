import CarePostgres
import CareStore

/// Where the database is, as `sqlite:PATH` or `postgres://…` names it.
enum DatabasePlace {
    case file(DatabaseFile)
    case server(PostgresPlace)

    /// Nil when the words name no database.
    init?(_ words: String) {
        if words.hasPrefix("sqlite:"), words.count > 7 {
            self = .file(DatabaseFile(path: String(words.dropFirst(7))))
        } else if words.hasPrefix("postgres://") || words.hasPrefix("postgresql://") {
            self = .server(PostgresPlace(words))
        } else {
            return nil
        }
    }

    /// Says what is wrong with words that name no database.
    static func fault(_ words: String) -> String {
        "The database is named sqlite:PATH or postgres://USER@HOST/NAME; '\(PostgresPlace(words).described)' is neither."
    }

    /// Where it is, without a password.
    var described: String {
        switch self {
        case .file(let file): file.path
        case .server(let server): server.described
        }
    }

    /// Whether a desk was made there.
    ///
    /// - Throws: `CommandFault` when the server does not answer.
    func exists() async throws -> Bool {
        guard case .server = self else { return file?.exists ?? false }
        let database = try await open()
        let step = try await Migration.newest(in: database)
        await database.close()
        return step > 0
    }

    /// Refuses to look at a desk that is not there.
    func demandExistence() async throws {
        if let file { return try file.demandExistence() }
        guard try await !exists() else { return }
        throw CommandFault(
            "there is no desk at \(described); make one with `switchboard migrate`, or name another with --database"
        )
    }

    func open() async throws -> any Database {
        switch self {
        case .file(let file): return try file.open()
        case .server(let server):
            do {
                return try await PostgresDatabase(server)
            } catch let fault as StoreFault {
                throw CommandFault("the database \(described) cannot be opened: \(fault.message)")
            }
        }
    }

    /// Takes the lock of whoever runs the desk; nil when another program has it.
    func lock(for work: String) async throws -> (any DatabaseLock)? {
        switch self {
        case .file(let file): try FileLock.take(beside: file.path, for: work)
        case .server(let server): try await ServerLock.take(server, for: work)
        }
    }

    /// Takes the lock, or says who has it.
    func demandLock(for work: String) async throws -> any DatabaseLock {
        if let lock = try await lock(for: work) { return lock }
        let holder = try await holder() ?? "another program"
        throw CommandFault("\(described) is in use by \(holder); stop that first")
    }

    /// Who runs the desk there; nil when nobody does.
    func holder() async throws -> String? {
        switch self {
        case .file(let file): FileLock.holder(beside: file.path)
        case .server(let server): try await PostgresLock.holder(server)
        }
    }

    /// The file that it is; nil for a server.
    var file: DatabaseFile? { if case .file(let file) = self { file } else { nil } }

    /// The file that it must be for what a server of databases does by its own means.
    func demandFile(to work: String) throws -> DatabaseFile {
        if let file { return file }
        throw CommandFault("a PostgreSQL database is not \(work) here but by its own means, see docs/backup.md")
    }

    /// Refuses a schema that this program does not know, or that has steps to go.
    static func demandCurrentSchema(of database: any Database) async throws {
        let missing = try await Migration.missing(in: database)
        guard missing.isEmpty else {
            throw CommandFault(
                "the database's schema is at an older step; stop its server and run `switchboard migrate` (missing: \(missing.map(String.init).joined(separator: ", ")))"
            )
        }
    }
}
