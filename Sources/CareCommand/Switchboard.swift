import ArgumentParser
import CareStore

/// The root of all commands.
struct Switchboard: AsyncParsableCommand {
    /// The program's version, as backups name it too.
    static let release = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "switchboard",
        abstract: "A telecom operator's customer service, run by its own service handbook.",
        discussion: """
            Examples:
              SWITCHBOARD_DEMO=1 switchboard serve
              switchboard import dialogues.jsonl --format dialogues
              switchboard handbook check
              switchboard verify
            """,
        version: "switchboard \(release), schema step \(Migration.all.last?.number ?? 0)",
        subcommands: [
            Serve.self, Migrate.self, Verify.self, Rebuild.self, AnchorsCommand.self, AccessCommand.self,
            BackupCommand.self, Restore.self,
            HandbookCommand.self,
            KeyCommand.self,
            UserCommand.self,
            TokenCommand.self,
            WallboardCommand.self,
            TicketCommand.self, ViewCommand.self, RequestCommand.self, ExportCommand.self, BreachCommand.self,
            ImportCommand.self,
            ClassifyCommand.self, WordingCommand.self, ScriptCommand.self, SimulateCommand.self, Doctor.self,
        ]
    )
}
