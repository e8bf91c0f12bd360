import ArgumentParser

/// Saved views of the list, for operators (docs/decisions/0034).
struct ViewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "view",
        abstract: "List, save, delete and restore views of the list of tickets, in somebody's name.",
        discussion: """
            A view is a question to the list under a name, for oneself, for a team or for everybody; whoever looks sees only \
            what is within reach.

            Examples:
              switchboard view list --as lead1
              switchboard view save 断网 --as lead1 --term queue=broadband,mobile --term priority=P1,P2 --share team --team broadband
              switchboard ticket list --as lead1 --view 0k3f9
            """,
        subcommands: [ViewListing.self, ViewSave.self, ViewDelete.self, ViewRestore.self]
    )
}
