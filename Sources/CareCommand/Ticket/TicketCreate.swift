import ArgumentParser
import Care

/// 接单 (handbook 2.1).
struct TicketCreate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create",
        abstract: "Make a ticket of a contact, or count it on the one that it asks about again.",
        discussion: """
            Arguments can be read by other users of the machine: give personal words with --stdin.

            Examples:
              switchboard ticket create --as agent1 --channel phone --phone 13800001234 --description 宽带断网
              switchboard ticket create --as agent1 --stdin < contact.json
            """
    )

    @OptionGroup var deed: DeedOptions
    @OptionGroup var contact: ContactOptions

    @Option(help: ArgumentHelp("What is wanted; otherwise the classifier says.", valueName: "word"))
    var type: ProblemType?

    @Option(help: ArgumentHelp("The line of business; otherwise the classifier says.", valueName: "word"))
    var category: Category?

    @Option(help: ArgumentHelp("How soon it hurts; otherwise the classifier says.", valueName: "word"))
    var urgency: Urgency?

    @Option(help: ArgumentHelp("How many it touches.", valueName: "word"))
    var impact: Impact?

    @Option(help: ArgumentHelp("How much is broken.", valueName: "word"))
    var severity: Severity?

    func validate() throws {
        if contact.isPiped {
            let isBare = contact.isEmpty && type == nil && category == nil && urgency == nil
            guard isBare, impact == nil, severity == nil else {
                throw ValidationError("--stdin takes the whole body; leave the other fields out.")
            }
        } else if contact.channel == nil || contact.description == nil {
            throw ValidationError("A contact needs --channel and --description, or --stdin.")
        }
    }

    func run() async throws {
        if contact.isPiped { return try await deed.run("POST", "/tickets", body: try StandardInput.bytes()) }
        var fields = try contact.fields()
        fields["type"] = type?.rawValue
        fields["category"] = category?.rawValue
        fields["urgency"] = urgency?.rawValue
        fields["impact"] = impact?.rawValue
        fields["severity"] = severity?.rawValue
        try await deed.run("POST", "/tickets", fields)
    }
}
