import ArgumentParser
import Care

/// Takes a request in (PIPL 44–50).
struct RequestOpen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: "Take in a request: of the caller of a ticket, or of whoever has a number.",
        discussion: """
            Example: switchboard request open --as agent1 --right access --phone 13800000000 --words 查我的信息
            """
    )

    @OptionGroup var matter: MatterOptions

    @Option(help: ArgumentHelp("What is claimed.", valueName: "word"))
    var right: DataRight

    @Option(help: ArgumentHelp("The ticket whose caller asks.", valueName: "number"))
    var ticket: String?

    @Option(help: ArgumentHelp("The number, when there is no ticket.", valueName: "digits"))
    var phone: String?

    @Option(help: ArgumentHelp("The door through which it came.", valueName: "word"))
    var channel: Channel?

    @Option(help: ArgumentHelp("What the person asks for; - reads standard input.", valueName: "text"))
    var words: String

    func validate() throws {
        guard (ticket == nil) != (phone == nil) else { throw ValidationError("Give either --ticket or --phone.") }
    }

    func run() async throws {
        try await matter.run(
            "POST",
            "/requests",
            [
                ("right", right.rawValue), ("ticket", ticket), ("number", phone), ("channel", channel?.rawValue),
                ("words", try StandardInput.words(or: words)),
            ]
        )
    }
}
