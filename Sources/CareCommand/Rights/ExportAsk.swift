import ArgumentParser
import Care

/// Asks for a file of tickets (handbook 7.2).
struct ExportAsk: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask",
        abstract: "Ask for a file of the tickets within one's reach.",
        discussion: """
            Example: switchboard export ask --as lead1 --column number --column status --reason 月度核对 --days 2
            """
    )

    @OptionGroup var matter: MatterOptions

    @Option(name: .customLong("column"), help: ArgumentHelp("A column; once for each.", valueName: "word"))
    var columns: [ExportColumn] = []

    @Option(help: ArgumentHelp("What it is for.", valueName: "text"))
    var reason: String

    @Option(help: ArgumentHelp("How the file is written.", valueName: "word"))
    var form: ExportForm = .csv

    @Option(help: ArgumentHelp("How long it may lie there, 1 to 7.", valueName: "days"))
    var days = ExportRequest.mostDays

    @Flag(help: "Ask for personal columns in the clear.")
    var clear = false

    @Option(help: ArgumentHelp("Only tickets of this type.", valueName: "word")) var type: ProblemType?
    @Option(help: ArgumentHelp("Only tickets of this category.", valueName: "word")) var category: Category?
    @Option(help: ArgumentHelp("Only tickets that stand so.", valueName: "word")) var status: Status?
    @Option(help: ArgumentHelp("Only tickets of this province.", valueName: "name")) var province: String?
    @Option(help: ArgumentHelp("Only tickets of this queue.", valueName: "key")) var queue: String?

    func validate() throws {
        if columns.isEmpty { throw ValidationError("Give at least one --column.") }
    }

    func run() async throws {
        let filter: JSONFieldList = [
            ("type", type?.rawValue), ("category", category?.rawValue), ("status", status?.rawValue),
            ("province", province), ("queue", queue),
        ]
        try await matter.run(
            "POST",
            "/exports",
            [
                ("columns", columns.map(\.rawValue)), ("reason", reason), ("form", form.rawValue), ("days", days),
                ("isClear", clear), ("filter", filter),
            ]
        )
    }
}
