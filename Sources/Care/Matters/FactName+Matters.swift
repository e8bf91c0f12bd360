extension FactName {
    /// What the deeds on matters record.
    static let ofMatters: Set<FactName> = [
        "disclosure.requested", "disclosure.identified", "disclosure.answered", "disclosure.refused",
        "disclosure.withdrawn",
        "export.made", "export.destroyed",
        "leak.found", "leak.minor", "leak.contained", "leak.reported", "leak.notified", "leak.untold", "leak.closed",
        "alarm.raised", "alarm.acknowledged", "alarm.escalated",
        "upkeep.opened", "backup.restored",
    ]
}
