import ArgumentParser

/// Who saw what.
struct AccessCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "access",
        abstract: "List, check, export and prune the access log, and answer its alarms.",
        discussion: "Example: switchboard access list --as audit1 --person lin",
        subcommands: [
            AccessListing.self, AccessVerify.self, AccessFile.self, AccessPrune.self, AccessAlarms.self,
            AccessAnswer.self,
        ]
    )
}
