import ArgumentParser
import Care
import CareDesk

/// What every ticket command takes: the desk, and who acts.
struct TicketOptions: ParsableArguments {
    @OptionGroup var desk: DeskOptions

    @Option(name: .customLong("as"), help: ArgumentHelp("Who acts: a log-in name.", valueName: "name"))
    var actor: String

    @Flag(help: "Print what the interface answers, as JSON.")
    var json = false

    /// Opens the desk and a line to its interface in the actor's name.
    func onLine(_ use: DeskUse, _ body: (OperatorLine) async throws -> Void) async throws {
        try await desk.withDesk(use) { opened in
            let principal = try await opened.principal(named: actor)
            try await body(try OperatorLine(opened, as: principal, language: desk.givenLanguage ?? .english))
        }
    }

    /// Asks one question and prints the answer, as JSON or in words.
    func look(_ path: String, _ words: (JSONView) -> String) async throws {
        try await onLine(.look) { line in
            let answer = try await line.ask(path)
            Output.print(json ? answer.text : words(try answer.view()))
        }
    }
}
