import ArgumentParser
import Care

/// Notes how the person showed who he is (PIPL 50).
struct RequestIdentify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "identify",
        abstract: "Note how the identity was shown; without it nothing is answered.",
        discussion: """
            Example: switchboard request identify GR20261123-0001 --as security1 --proof callBack
            """
    )

    @OptionGroup var matter: MatterOptions

    @Argument(help: "The number of the request.")
    var number: String

    @Option(help: ArgumentHelp("How it was shown.", valueName: "word"))
    var proof: IdentityProof

    @Option(help: ArgumentHelp("What was seen, never a document's number; - reads standard input.", valueName: "text"))
    var note: String?

    func run() async throws {
        try await matter.run(
            "PUT",
            "/requests/\(OperatorLine.escaped(number))/identity",
            [
                ("proof", proof.rawValue), ("note", try note.map(StandardInput.words)),
            ]
        )
    }
}
