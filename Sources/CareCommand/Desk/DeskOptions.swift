import ArgumentParser
import Care
import CareDesk
import CareStore
import Foundation
import Logging

/// What every command that opens a desk takes; a flag wins over the environment.
struct DeskOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The database (SWITCHBOARD_DATABASE).", valueName: "sqlite:path"))
    var database: String?

    @Option(help: ArgumentHelp("The master key's file (SWITCHBOARD_KEY_FILE).", valueName: "path"))
    var keyFile: String?

    @Option(help: ArgumentHelp("The centre's time zone (SWITCHBOARD_TIME_ZONE).", valueName: "name"))
    var timeZone: String?

    @Option(help: ArgumentHelp("zh-CN or en (SWITCHBOARD_LANGUAGE).", valueName: "tag"))
    var language: String?

    @Option(
        help: ArgumentHelp(
            "trace, debug, info, notice, warning, error or critical (SWITCHBOARD_LOG_LEVEL).",
            valueName: "level"
        )
    )
    var logLevel: String?

    func validate() throws {
        guard DatabasePlace(databaseName) != nil else {
            throw ValidationError(DatabasePlace.fault(databaseName))
        }
        guard TimeZone(identifier: timeZoneName) != nil else {
            throw ValidationError("There is no time zone '\(timeZoneName)'; use a name such as Asia/Shanghai.")
        }
        if let words = Self.given(language, "SWITCHBOARD_LANGUAGE"), Language(rawValue: words) == nil {
            throw ValidationError("There is no language '\(words)'; use zh-CN or en.")
        }
        if let words = givenLogLevel, Logger.Level(rawValue: words) == nil {
            throw ValidationError(
                "There is no log level '\(words)'; use trace, debug, info, notice, warning, error or critical."
            )
        }
        do { _ = try EntrySettings.rules() } catch let fault as UsageFault { throw ValidationError("\(fault)") }
        if let words = Self.environment("SWITCHBOARD_DEMO"), words != "0", words != "1" {
            throw ValidationError("SWITCHBOARD_DEMO is 0 or 1; '\(words)' is neither.")
        }
    }

    /// A flag's words, or those of the variable that stands in for it.
    static func given(_ flag: String?, _ variable: String) -> String? { flag ?? environment(variable) }

    static func environment(_ name: String) -> String? {
        ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    var isDemo: Bool { Self.environment("SWITCHBOARD_DEMO") == "1" }

    /// The language that was asked for; nil when nobody asked.
    var givenLanguage: Language? { Self.given(language, "SWITCHBOARD_LANGUAGE").flatMap(Language.init) }

    var zone: TimeZone { TimeZone(identifier: timeZoneName) ?? .gmt }

    var place: DatabasePlace {
        get throws {
            guard let place = DatabasePlace(databaseName) else { throw UsageFault(DatabasePlace.fault(databaseName)) }
            return place
        }
    }

    /// A log on standard error; `usual` is its level when none was asked for.
    func logger(_ label: String, usual: Logger.Level = .notice) -> Logger {
        var logger = Logger(label: label) { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = givenLogLevel.flatMap { Logger.Level(rawValue: $0) } ?? usual
        return logger
    }

    /// The desk as `use` asks for it, on a database that is open.
    func desk(on database: any Database, part: Desk.Part, key: MasterKey) async throws -> Desk {
        try await Desk(
            database: database,
            masterKey: key,
            settings: Desk.Settings(
                timeZone: zone,
                language: givenLanguage ?? .chinese,
                part: part,
                entry: try EntrySettings.rules()
            ),
            surroundings: surroundings(part)
        )
    }

    /// The real clock and chance, and a log that fits the part.
    func surroundings(_ part: Desk.Part) -> Desk.Surroundings {
        Desk.Surroundings(
            clock: Self.now,
            randomness: { UInt64.random(in: .min ... .max) },
            logger: logger("switchboard.desk", usual: part == .running ? .notice : .warning)
        )
    }

    /// The one place where the program reads the wall clock.
    static func now() -> Moment { Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000)) }

    private var databaseName: String { Self.given(database, "SWITCHBOARD_DATABASE") ?? "sqlite:var/switchboard.db" }
    private var timeZoneName: String { Self.given(timeZone, "SWITCHBOARD_TIME_ZONE") ?? "Asia/Shanghai" }
    private var givenLogLevel: String? { Self.given(logLevel, "SWITCHBOARD_LOG_LEVEL") }
}
