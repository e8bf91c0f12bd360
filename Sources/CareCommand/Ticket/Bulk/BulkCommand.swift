import ArgumentParser

/// 批量操作 (docs/decisions/0035).
struct BulkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bulk",
        abstract: "Do one deed to many tickets, each for itself; try, go on, end and undo it.",
        discussion: """
            At most 500 tickets at a time. What is refused is named ticket by ticket; a run that was interrupted is gone on with \
            or ended, and nothing is done twice. Every one of these takes --json.

            Examples:
              switchboard ticket bulk run snooze --as lead1 --where "queue=broadband&status=pending" --until 明天上午9点 --dry-run
              switchboard ticket bulk run take GZ20261123-000042 GZ20261123-000043 --as agent1
              switchboard ticket bulk list --as lead1 --json
              switchboard ticket bulk undo 019ac2d8-7d5e-7a51-9d0c-4a1e2b7f9c11 --as lead1
            """,
        subcommands: [
            BulkRun.self, BulkListing.self, BulkShow.self, BulkContinue.self, BulkEnd.self, BulkUndo.self,
        ]
    )
}
