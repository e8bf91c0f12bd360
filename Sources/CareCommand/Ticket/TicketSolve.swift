import ArgumentParser
import Care

/// 处理结果 (handbook 3.1, 3.4).
struct TicketSolve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "solve",
        abstract: "Note the solution, with its result code, cause and evidence.",
        discussion: """
            Example: switchboard ticket solve GZ20261123-000042 --as agent1 --result repaired --cause 光纤断裂 --text 已更换皮线 --evidence line-test-1
            """
    )

    @OptionGroup var deed: DeedOptions

    @Argument(help: "The ticket's number.")
    var number: String

    @Option(help: ArgumentHelp("What came of it.", valueName: "word"))
    var result: ResultCode

    @Option(help: ArgumentHelp("Why it happened.", valueName: "text"))
    var cause: String

    @Option(help: ArgumentHelp("What was done.", valueName: "text"))
    var action: String?

    @Option(help: ArgumentHelp("What the customer is told; - reads standard input.", valueName: "text"))
    var text: String

    @Option(help: ArgumentHelp("What proves it; may be given several times.", valueName: "text"))
    var evidence: [String] = []

    func run() async throws {
        try await deed.run(
            "POST",
            OperatorLine.ticket(number, "/solution"),
            [
                ("result", result.rawValue), ("cause", cause), ("action", action),
                ("text", try StandardInput.words(or: text)), ("evidence", evidence),
            ]
        )
    }
}
