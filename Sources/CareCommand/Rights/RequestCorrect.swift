import ArgumentParser
import Care

/// Adds what is right instead (handbook 3.4).
struct RequestCorrect: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct",
        abstract: "Set something right; what was recorded stays as it was.",
        discussion: """
            Example: switchboard request correct GR20261123-0001 --as security1 --field name --words 王小明
            """
    )

    @OptionGroup var matter: MatterOptions

    @Argument(help: "The number of the request.")
    var number: String

    @Option(help: ArgumentHelp("What is set right.", valueName: "word"))
    var field: SubjectField

    @Option(help: ArgumentHelp("What is right instead; - reads standard input.", valueName: "text"))
    var words: String

    func run() async throws {
        try await matter.run(
            "POST",
            "/requests/\(OperatorLine.escaped(number))/correction",
            [("field", field.rawValue), ("words", try StandardInput.words(or: words))]
        )
    }
}
