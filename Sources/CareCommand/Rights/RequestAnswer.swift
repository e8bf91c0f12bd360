import ArgumentParser

/// Answers, and does what the answer says (PIPL 44–50).
struct RequestAnswer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer",
        abstract: "Answer a request; to answer a deletion erases, or keeps in storage only.",
        discussion: """
            Example: switchboard request answer GR20261123-0001 --as security1 --words 见资料包
            """
    )

    @OptionGroup var matter: MatterOptions

    @Argument(help: "The number of the request.")
    var number: String

    @Option(help: ArgumentHelp("What the person is told; - reads standard input.", valueName: "text"))
    var words: String

    func run() async throws {
        try await matter.run(
            "POST",
            "/requests/\(OperatorLine.escaped(number))/answer",
            [("words", try StandardInput.words(or: words))]
        )
    }
}
