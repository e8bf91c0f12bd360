import ArgumentParser
import Care

/// Says how grave it is; from considerable upwards it is reported.
struct BreachGrade: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grade",
        abstract: "Grade a leak, and grade it anew as more is known.",
        discussion: """
            Example: switchboard breach grade XL20261123-0001 --as security1 --grade major --kinds 号码 --people 300
            """
    )

    @OptionGroup var matter: MatterOptions

    @Argument(help: "The number of the breach.")
    var number: String

    @Option(help: ArgumentHelp("How grave it is.", valueName: "word"))
    var grade: LeakGrade

    @Option(help: ArgumentHelp("Which kinds of data.", valueName: "text"))
    var kinds: String

    @Option(help: ArgumentHelp("How many people, as far as is known.", valueName: "number"))
    var people: Int

    func run() async throws {
        try await matter.run(
            "PUT",
            "/breaches/\(OperatorLine.escaped(number))/grade",
            [
                ("grade", grade.rawValue), ("kinds", kinds), ("people", people),
            ]
        )
    }
}
