import ArgumentParser

/// The deeds on tickets, for operators.
struct TicketCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ticket",
        abstract: "List, show and move tickets, in somebody's name.",
        discussion: """
            Every command acts as the person that --as names: the person's role decides what may be done and seen, the journal \
            holds the name, and personal data is masked as everywhere. All of them may run beside a server.

            Examples:
              switchboard ticket list --as lead1 --status held
              switchboard ticket show GZ20261123-000042 --as lead1 --history
              switchboard ticket close GZ20261123-000042 --as agent1
            """,
        subcommands: [
            TicketListing.self, TicketShow.self, TicketHistory.self, TicketDispatch.self, TicketCreate.self,
            TicketRecord.self, TicketClassify.self, TicketAssess.self, TicketPrioritise.self, TicketAssign.self,
            TicketTake.self, TicketTransfer.self, TicketAnswer.self, TicketHold.self, TicketResume.self,
            TicketSnooze.self, TicketWake.self,
            TicketMessage.self, TicketAttach.self, TicketAttachment.self, TicketSolve.self, TicketConfirm.self,
            TicketClose.self, TicketReopen.self,
            TicketCancel.self, TicketConflict.self, TicketLinking.self, TicketUnlinking.self, TicketMerge.self,
            TicketUnmerge.self, BulkCommand.self,
            TicketWaive.self,
            TicketReveal.self,
        ]
    )
}
