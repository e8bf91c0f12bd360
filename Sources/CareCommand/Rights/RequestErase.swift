import ArgumentParser

/// Erases what was only stored, once the term has ended (PIPL 47).
struct RequestErase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase",
        abstract: "Erase for good what was in storage only, once its term has ended.",
        discussion: """
            Example: switchboard request erase GR20261123-0001 --as security1
            """
    )

    @OptionGroup var matter: MatterOptions

    @Argument(help: "The number of the request.")
    var number: String

    func run() async throws {
        try await matter.run("POST", "/requests/\(OperatorLine.escaped(number))/erasure")
    }
}
