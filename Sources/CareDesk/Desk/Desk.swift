import Care
import CareStore
import Foundation
import Logging

/// The only door for writes: load → decide → append → announce.
///
/// Every deed is an extension in the folder of its feature. A deed names its actor, appends its events with the rows that follow from them in one
/// transaction, and is acknowledged when that transaction is durable.
package final class Desk: Sendable {
    package let database: any Database
    package let settings: Settings
    package let zone: CivilZone
    package let vault: Vault
    package let keyRing: KeyRing
    package let anchorKey: AnchorKey
    package let accessLog: AccessLog
    package let clock: @Sendable () -> Moment
    let surroundings: Surroundings
    package let announcer: Announcer
    /// Up to where the journal is complete, when other nodes write to it too.
    let horizon: Horizon
    package let dispatcher: Dispatcher
    let reaches = Reaches()
    package let learner: Learner
    package let door = Door()
    let ids: Identifiers
    let numbers: TicketNumbers
    package let logger: Logger
    /// The newest event when the desk was opened.
    let openedAfter: Int64
    let shelf: Shelf
    let wordingChecks: WordingChecks
    let scriptShelf = ScriptShelf()
    let board = CompanyBoard()

    /// What a desk is opened with.
    package struct Settings: Sendable {
        package var timeZone: TimeZone
        package var language: Language
        /// The handbook editions and calendars; nil takes those that are shipped.
        package var handbookDirectory: URL?
        package var part: Part
        package var entry: EntryRules

        package init(
            timeZone: TimeZone = TimeZone(identifier: "Asia/Shanghai") ?? .gmt,
            language: Language = .chinese,
            handbookDirectory: URL? = nil,
            part: Part = .running,
            entry: EntryRules = EntryRules()
        ) {
            self.timeZone = timeZone
            self.language = language
            self.handbookDirectory = handbookDirectory
            self.part = part
            self.entry = entry
        }
    }

    /// Which part of the desk's work a program does; one alone runs it (docs/decisions/0013).
    package enum Part: Sendable {
        /// Everything: it matches tickets with agents and tells what is due.
        case running
        /// Deeds for somebody while another program may run the desk; dispatching is left to that one.
        case beside
        /// Nothing is written, but who looked.
        case looking
        /// The rows are folded anew from the journal, and nothing else is done.
        case rebuilding

        /// Whether words are classified; reading the classifier is most of what opening a desk costs.
        var classifies: Bool {
            switch self {
            case .running, .beside: true
            case .looking, .rebuilding: false
            }
        }
    }

    /// The outside world that a desk needs: a clock, and a source of randomness for identifiers.
    package struct Surroundings: Sendable {
        package let clock: @Sendable () -> Moment
        package let randomness: @Sendable () -> UInt64
        package let logger: Logger

        package init(
            clock: @escaping @Sendable () -> Moment,
            randomness: @escaping @Sendable () -> UInt64,
            logger: Logger
        ) {
            self.clock = clock
            self.randomness = randomness
            self.logger = logger
        }
    }

    /// Opens the desk over a migrated database.
    ///
    /// - Throws: `KeyFault.wrongKey` when the master key does not fit the database; the handbook's faults when an edition cannot be loaded or differs from
    ///   what was published.
    package init(
        database: any Database,
        masterKey: MasterKey,
        settings: Settings = Settings(),
        surroundings: Surroundings
    ) async throws {
        self.database = database
        self.settings = settings
        self.surroundings = surroundings
        clock = surroundings.clock
        logger = surroundings.logger
        vault = try await database.read { try Vault.open(masterKey, in: $0) }
        keyRing = KeyRing(vault: vault)
        anchorKey = try AnchorKey(vault.secrets)
        zone = CivilZone(settings.timeZone)
        accessLog = AccessLog(database: database, zone: zone, clock: clock, logger: logger)
        let shipped = settings.handbookDirectory ?? HandbookLibrary.shippedDirectory
        shelf = Shelf(
            try await HandbookLibrary.published(in: database, shipped: shipped),
            calendars: try CalendarFile.shipped(timeZone: settings.timeZone)
        )
        wordingChecks = WordingChecks(try WordingLexiconFile.shipped())
        ids = Identifiers(randomness: surroundings.randomness)
        numbers = TicketNumbers(zone: zone)
        horizon = Horizon(database)
        announcer = Announcer(followsHorizon: database.dialect == .postgres)
        dispatcher = Dispatcher(zone: zone)
        learner = Learner(settings.part.classifies ? try ClassifierFile.shipped() : .blank)
        openedAfter =
            switch database.dialect {
            case .sqlite: try await database.read { try Journal.newest(in: $0) }
            case .postgres: try await horizon.look()
            }
        try await keepFirstKey()
        try await learnMasterKey()
        try await settleRebuild()
        if settings.part != .looking { try await publishShippedEditions() }
        try reaches.learn(try await staff())
        try await dispatcher.start(from: self)
        if settings.part.classifies { try await learner.start(from: self) }
    }

    package var library: HandbookLibrary { shelf.library }

    /// The edition in force at a moment, with its calendars.
    package func rulebook(inForceAt moment: Moment) throws -> Rulebook {
        guard let rulebook = shelf.rulebook(inForceAt: moment) else { throw DeskFault.unknownEdition("?") }
        return rulebook
    }

    /// The rulebook that judges whatever was received under a version.
    package func rulebook(_ version: String) throws -> Rulebook {
        guard let rulebook = shelf.rulebook(version) else { throw DeskFault.unknownEdition(version) }
        return rulebook
    }

    /// Writes what was noted, and closes the database.
    package func close() async {
        await accessLog.settle()
        await database.close()
    }
}
