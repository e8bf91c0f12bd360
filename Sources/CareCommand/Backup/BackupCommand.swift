import ArgumentParser

/// Everything about backups.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Make sealed backups, check them, and try to bring one back.",
        discussion: """
            The folder holds one backup beside the other; the master key lies elsewhere, for without it nothing opens them.

            Examples:
              switchboard backup /srv/backups --keep 30
              switchboard backup drill /srv/backups
            """,
        subcommands: [BackupMake.self, BackupVerify.self, BackupDrill.self, BackupList.self],
        defaultSubcommand: BackupMake.self
    )
}
