import ArgumentParser
import Care

/// Whether the server makes backups by itself, and which.
struct BackupPlanOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Make a backup there every day; none is made when no folder is given (SWITCHBOARD_BACKUP_FOLDER).",
            valueName: "path"
        )
    )
    var backupFolder: String?

    @Option(
        help: ArgumentHelp(
            "At which time of the centre's day, 02:00 if none is given (SWITCHBOARD_BACKUP_AT).",
            valueName: "hh:mm"
        )
    )
    var backupAt: String?

    @Option(
        help: ArgumentHelp(
            "Take older backups away until so many are left, 30 if none is given (SWITCHBOARD_BACKUP_KEEP).",
            valueName: "number"
        )
    )
    var backupKeep: Int?

    func validate() throws {
        do {
            _ = try plan()
        } catch let fault as UsageFault {
            throw ValidationError("\(fault)")
        }
    }

    /// Nil when no backups are to be made.
    ///
    /// - Throws: `UsageFault` for a time or a number that is none.
    func plan() throws -> BackupPlan? {
        let at = DeskOptions.given(backupAt, "SWITCHBOARD_BACKUP_AT") ?? "02:00"
        guard let hour = BackupHour(at) else {
            throw UsageFault("a backup is made at a time such as 02:00; '\(at)' is none")
        }
        let variable = try EntrySettings.number("SWITCHBOARD_BACKUP_KEEP", in: 1...10_000).map(Int.init)
        let keep = backupKeep ?? variable ?? 30
        guard (1...10_000).contains(keep) else { throw UsageFault("--backup-keep is 1 to 10000") }
        return DeskOptions.given(backupFolder, "SWITCHBOARD_BACKUP_FOLDER").map {
            BackupPlan(folder: $0, hour: hour, keep: keep)
        }
    }
}
