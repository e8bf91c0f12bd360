import Care
import CareDesk
import CareStore

extension Checkup {
    func schema(of database: any Database) async -> CheckupLine {
        await line("schema", mend: "bring back the newer program") {
            let missing = try await Migration.missing(in: database)
            if missing.isEmpty { return .ok("schema", "step \(Migration.all.last?.number ?? 0)") }
            let steps = missing.map(String.init).joined(separator: ", ")
            return .fault("schema", "steps \(steps) are missing", mend: "stop the server and run `switchboard migrate`")
        }
    }

    /// A server of databases: which, and how large the desk's database is there.
    func server(of database: any Database) async -> [CheckupLine] {
        guard database.dialect == .postgres else { return [] }
        let line = await line("database", mend: "see the server's log") {
            let server = try await database.read { try Server.described(in: $0) }
            return .ok("database", "\(place.described), PostgreSQL \(server.release), \(Self.size(server.bytes))")
        }
        return [line]
    }

    func sync(of database: any Database) async -> CheckupLine {
        await line("sync", mend: "see the file system that it lies on") {
            if try await database.isSynced() {
                return .ok("sync", "every commit is on the disk before it is acknowledged")
            }
            let mend = "move the database to a local disk, or see fsync and synchronous_commit of its server"
            return .fault("sync", "commits are not synced", mend: mend)
        }
    }

    /// Whether the master key is the one that the database was made with.
    func fit(of database: any Database) async -> CheckupLine {
        let own = key(isNew: false)
        guard own.state == .ok else { return own }
        return await line("key", mend: "name the right file with --key-file") {
            let key = try options.masterKey(isDemo: false, isNew: false)
            switch try await key.fits(database) {
            case nil: return .ok("key", "\(own.words); no desk was opened on this database yet")
            case true?: return .ok("key", "\(own.words); it fits the database")
            case false?:
                return .fault("key", KeyFault.wrongKey.description, mend: "name the right file with --key-file")
            }
        }
    }

    /// A rebuild that was stopped half-way.
    func rows(of database: any Database) async -> CheckupLine {
        await line("rows", mend: "run `switchboard rebuild`") {
            guard let mark = try await database.read({ try RebuildMark.current(in: $0) }) else {
                return .ok("rows", "no rebuild is under way")
            }
            let words = "a rebuild stands at \(mark.tickets) tickets"
            return .fault("rows", words, mend: "wait for it, or finish it with `switchboard rebuild`")
        }
    }

    /// Events from the future: the machine's clock was wrong, then or now.
    func clock(of database: any Database) async -> CheckupLine {
        await line("clock", mend: "see the machine's clock") {
            let newest = try await database.read { connection in
                try Journal.at([try Journal.newest(in: connection)], in: connection).first
            }
            guard let newest else { return .ok("clock", "nothing is written yet") }
            let at = Moment(milliseconds: newest.at)
            let words = "the newest event is of \(at.written(in: options.zone))"
            guard at > now + .seconds(5) else { return .ok("clock", words) }
            return .fault("clock", "\(words), which is in the future", mend: "set the machine's clock, by NTP say")
        }
    }

    /// Days that ended and have no signed anchor yet.
    func anchors(of database: any Database) async -> CheckupLine {
        await line("anchors", mend: "run `switchboard verify`") {
            let rows = try await database.read { try AnchorRows.all(in: $0) }
            let today = CivilZone(options.zone).date(of: now).description
            let waiting = rows.filter { $0.seal == nil && $0.day < today }
            let newest = rows.last { $0.seal != nil }.map { "anchored through \($0.day)" } ?? "no day is anchored yet"
            guard let first = waiting.first else { return .ok("anchors", newest) }
            let words = "\(newest); \(first.day) has ended and is not"
            return .warning("anchors", words, mend: "start the server, which catches up")
        }
    }

    /// Runs a check; what it cannot ask is its finding.
    func line(
        _ check: String,
        mend: String,
        _ ask: () async throws -> CheckupLine
    ) async -> CheckupLine {
        do {
            return try await ask()
        } catch {
            return .fault(check, FailureWords(error).words ?? "it cannot be asked", mend: mend)
        }
    }
}
