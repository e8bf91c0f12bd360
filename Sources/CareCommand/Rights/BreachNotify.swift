import ArgumentParser

/// Notes what the users were told: three items by PIPL 57 (R-7.3-03).
struct BreachNotify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notify",
        abstract: "Note that the users were told, with the three items of the notice.",
        discussion: """
            Example: switchboard breach notify XL20261123-0001 --as security1 --data-and-harm 号码，可能被骚扰 --measures 已擦除 --contact 10000 --people 300
            """
    )

    @OptionGroup var matter: MatterOptions

    @Argument(help: "The number of the breach.")
    var number: String

    @Option(help: ArgumentHelp("Which data, why, and what harm may come of it.", valueName: "text"))
    var dataAndHarm: String

    @Option(help: ArgumentHelp("What was done, and what the users can do.", valueName: "text"))
    var measures: String

    @Option(help: ArgumentHelp("How to reach us.", valueName: "text"))
    var contact: String

    @Option(help: ArgumentHelp("How many were told.", valueName: "number"))
    var people: Int

    func run() async throws {
        try await matter.run(
            "POST",
            "/breaches/\(OperatorLine.escaped(number))/notice",
            [
                ("dataAndHarm", dataAndHarm), ("measures", measures), ("contact", contact), ("people", people),
            ]
        )
    }
}
