import ArgumentParser
import Care

/// Answers an alarm of the access log (handbook 7.2).
struct AccessAnswer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer",
        abstract: "Say what an alarm was, or open a leak out of it.",
        discussion: """
            Examples:
              switchboard access answer BJ20261126-0001 --as security1 --note 回访核实，属正常工作
              switchboard access answer BJ20261126-0001 --as security1 --breach ordinary --note 号码被带出
            """
    )

    @OptionGroup var deed: DeedOptions
    @Argument(help: "The alarm's number.") var number: String
    @Option(help: ArgumentHelp("What was found; no names or numbers of customers.", valueName: "text")) var note: String
    @Option(help: ArgumentHelp("It is a leak, in this network.", valueName: "word")) var breach: LeakClass?

    func run() async throws {
        try await deed.ticket.onLine(.work("alarm")) { line in
            let path = "/alarms/\(OperatorLine.escaped(number))"
            let fields: JSONFieldList =
                breach.map { [("subjectClass", $0.rawValue), ("words", note)] } ?? [("note", note)]
            let part = breach == nil ? "acknowledgement" : "breach"
            let answer = try await line.send(
                "POST",
                "\(path)/\(part)",
                body: try fields.bytes(),
                headers: deed.headers
            )
            Output.print(deed.ticket.json ? answer.text : AccessAlarms.words(try answer.view()))
        }
    }
}
