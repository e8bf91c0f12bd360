import ArgumentParser

/// Changes a script's words.
struct ScriptRevise: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revise",
        abstract: "Put other words in place of a script's; the approved ones are used until these are approved.",
        discussion: """
            Example: switchboard script revise HS20261128-0001 --as quality1 --title 道别 --zh "谢谢，再见。" --en "Thanks, goodbye."
            """
    )

    @OptionGroup var matter: MatterOptions
    @OptionGroup var text: ScriptText

    @Argument(help: "The number of the script.")
    var number: String

    func run() async throws {
        try await matter.run("PUT", "/scripts/\(OperatorLine.escaped(number))/draft", text.fields)
    }
}
