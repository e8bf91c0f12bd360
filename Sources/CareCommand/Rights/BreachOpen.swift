import ArgumentParser
import Care

/// Says that data leaked; the clock of the report runs from here on (R-7.3-01, R-7.3-02).
struct BreachOpen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: "Say that data leaked, at once and before all is known.",
        discussion: """
            Example: switchboard breach open --as agent1 --class ordinary --words 导出文件误发到外部邮箱
            """
    )

    @OptionGroup var matter: MatterOptions

    @Option(
        name: .customLong("class"),
        help: ArgumentHelp("Whose systems it is about: it sets the limit of the report.", valueName: "word")
    )
    var subjectClass: LeakClass

    @Option(help: ArgumentHelp("What was found, without names and numbers; - reads standard input.", valueName: "text"))
    var words: String

    func run() async throws {
        try await matter.run(
            "POST",
            "/breaches",
            [
                ("subjectClass", subjectClass.rawValue), ("words", try StandardInput.words(or: words)),
            ]
        )
    }
}
