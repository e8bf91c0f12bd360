import Care

/// Where and when a served desk backs itself up.
struct BackupPlan {
    let folder: String
    let hour: BackupHour
    /// How many backups are kept.
    let keep: Int
}
