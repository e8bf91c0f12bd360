import ArgumentParser

/// The files of a ticket's messages and notes, for operators.
struct TicketAttachment: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attachment",
        abstract: "List the files of a ticket, or save one of them.",
        discussion: """
            Both take --json. Every file that is saved is noted in the access log.

            Examples:
              switchboard ticket attachment list GZ20261123-000042 --as agent1
              switchboard ticket attachment save GZ20261123-000042 019abf3e-7c4d-7a10-9d2e-5b1f0c6e8a42 --as agent1 --to modem.jpg
            """,
        subcommands: [TicketAttachmentListing.self, TicketAttachmentSaving.self]
    )
}
