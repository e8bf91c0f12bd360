import ArgumentParser
import Care

/// Refuses for a reason of the closed list (R-7.2-05).
struct RequestRefuse: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refuse",
        abstract: "Refuse a request, with a reason of the law and the words that the person is told.",
        discussion: """
            Example: switchboard request refuse GR20261123-0001 --as security1 --reason notHeld --words 未持有该信息
            """
    )

    @OptionGroup var matter: MatterOptions

    @Argument(help: "The number of the request.")
    var number: String

    @Option(help: ArgumentHelp("Why.", valueName: "word"))
    var reason: DisclosureRefusal

    @Option(help: ArgumentHelp("What the person is told; - reads standard input.", valueName: "text"))
    var words: String

    func run() async throws {
        try await matter.run(
            "POST",
            "/requests/\(OperatorLine.escaped(number))/refusal",
            [("reason", reason.rawValue), ("words", try StandardInput.words(or: words))]
        )
    }
}
