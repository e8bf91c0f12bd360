import ArgumentParser
import Care
import CareDesk
import CareSQLite

/// What every deed on backups takes.
struct BackupOptions: ParsableArguments {
    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("In whose name; the desk's own command when nobody is named.", valueName: "name")
    )
    var name: String?

    /// Who does it, known at a desk.
    func actor(at desk: Desk) async throws -> Actor {
        guard let name else { return Actor(.desk, .desk, "command") }
        return try await desk.principal(named: name).actor
    }

    func key(_ options: DeskOptions) throws -> MasterKey {
        try options.masterKey(isDemo: options.isDemo, isNew: false)
    }

    /// Brings databases back on the driver that this program has.
    static let bench = BackupBench { try DatabaseFile(path: $0).open() }

    /// Shows how far a backup has come.
    static func progress(_ bar: BackupBar) -> BackupBench.Progress {
        { stage, done, all in bar.show(stage, done, all) }
    }
}
