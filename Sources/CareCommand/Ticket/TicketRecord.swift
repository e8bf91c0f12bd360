import ArgumentParser

/// 初步记录 (handbook 2.1).
struct TicketRecord: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: "Complete the record; what is not given stays as it is.",
        discussion: """
            Arguments can be read by other users of the machine: give personal words with --stdin.

            Example: switchboard ticket record GZ20261123-000042 --as agent1 --identity L1 --expected-result 今天修好
            """
    )

    @OptionGroup var deed: DeedOptions
    @OptionGroup var contact: ContactOptions

    @Argument(help: "The ticket's number.")
    var number: String

    func validate() throws {
        guard contact.isPiped == contact.isEmpty else {
            throw ValidationError("Give what is to be changed, or --stdin.")
        }
    }

    func run() async throws {
        let path = OperatorLine.ticket(number, "/record")
        if contact.isPiped {
            try await deed.run("PUT", path, body: try StandardInput.bytes())
        } else {
            try await deed.run("PUT", path, try contact.fields())
        }
    }
}
