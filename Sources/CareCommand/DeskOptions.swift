import ArgumentParser
import Care
import CareDesk
import CareSQLite
import CareStore
import Foundation
import Logging

/// What every command that opens a desk takes; a flag wins over the environment.
struct DeskOptions: ParsableArguments {
    @Option(help: "The database, sqlite:PATH (SWITCHBOARD_DATABASE).")
    var database: String?

    @Option(help: "The master key's file (SWITCHBOARD_KEY_FILE).")
    var keyFile: String?

    @Option(help: "The centre's time zone (SWITCHBOARD_TIME_ZONE).")
    var timeZone: String?

    @Option(help: "trace, debug, info, notice, warning, error or critical (SWITCHBOARD_LOG_LEVEL).")
    var logLevel: String?

    var isDemo: Bool { Self.environment("SWITCHBOARD_DEMO") == "1" }

    static func environment(_ name: String) -> String? {
        ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    func logger(_ label: String) throws -> Logger {
        var logger = Logger(label: label) { StreamLogHandler.standardError(label: $0) }
        let level = logLevel ?? Self.environment("SWITCHBOARD_LOG_LEVEL") ?? "notice"
        guard let known = Logger.Level(rawValue: level) else {
            throw ValidationError(
                "There is no log level '\(level)'; use trace, debug, info, notice, warning, error or critical."
            )
        }
        logger.logLevel = known
        return logger
    }

    /// Opens the database file and brings its schema up to date.
    func openDatabase() async throws -> SQLiteDatabase {
        let name = database ?? Self.environment("SWITCHBOARD_DATABASE") ?? "sqlite:var/switchboard.db"
        guard name.hasPrefix("sqlite:"), name.count > 7 else {
            throw ValidationError("The database is named sqlite:PATH; '\(name)' is not.")
        }
        let path = String(name.dropFirst(7))
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let opened = try SQLiteDatabase(path: path)
        try await Migration.migrate(opened)
        return opened
    }

    /// Opens the desk.
    func openDesk() async throws -> Desk {
        let zoneName = timeZone ?? Self.environment("SWITCHBOARD_TIME_ZONE") ?? "Asia/Shanghai"
        guard let zone = TimeZone(identifier: zoneName) else {
            throw ValidationError("There is no time zone '\(zoneName)'; use a name such as Asia/Shanghai.")
        }
        let key = try masterKey()
        return try await Desk(
            database: try await openDatabase(),
            masterKey: key,
            settings: Desk.Settings(timeZone: zone),
            surroundings: Desk.Surroundings(
                clock: { Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000)) },
                randomness: { UInt64.random(in: .min ... .max) },
                logger: try logger("switchboard.desk")
            )
        )
    }

    /// Opens a desk for the time of `body` and closes it behind it.
    func withDesk(_ body: (Desk) async throws -> Void) async throws {
        let desk: Desk
        do {
            desk = try await openDesk()
        } catch let fault as KeyFault {
            throw CommandFault(fault.description)
        } catch let fault as StoreFault {
            throw CommandFault(fault.description)
        }
        do {
            try await body(desk)
        } catch let refusal as Refusal {
            await desk.close()
            throw CommandFault("\(refusal.message.en) (\(refusal.code))")
        } catch {
            await desk.close()
            throw error
        }
        await desk.close()
    }

    private func masterKey() throws -> MasterKey {
        let usual = "var/master.key"
        let isUsual = isDemo || FileManager.default.fileExists(atPath: usual)
        let path = keyFile ?? Self.environment("SWITCHBOARD_KEY_FILE") ?? (isUsual ? usual : nil)
        guard let path else { throw CommandFault("name the master key's file with SWITCHBOARD_KEY_FILE") }
        if FileManager.default.fileExists(atPath: path) { return try MasterKey.load(path: path) }
        guard isDemo else { throw KeyFault.absent(path) }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return try MasterKey.create(path: path)
    }
}
