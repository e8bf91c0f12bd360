import ArgumentParser

/// Files with personal data: asked for, approved by somebody else, downloaded (handbook 7.2).
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Ask for, approve and fetch files of tickets, in somebody's name.",
        discussion: """
            Nobody approves his own export, and nobody but the asker gets the file.

            Examples:
              switchboard export ask --as lead1 --column number --column status --reason 月度核对
              switchboard export approve DC20261123-0001 --as security1
              switchboard export file DC20261123-0001 --as lead1 > tickets.csv
            """,
        subcommands: [
            ExportListing.self, ExportShow.self, ExportAsk.self, ExportApprove.self, ExportReject.self, ExportFile.self,
            ExportDestroy.self,
        ]
    )
}
