import ArgumentParser
import Care
import CareDesk

/// What every deed on an account takes.
struct AccountOptions: ParsableArguments {
    @OptionGroup var options: DeskOptions

    @Argument(help: "The log-in name.")
    var name: String

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("Who acts: a log-in name; whoever works at this machine otherwise.", valueName: "name")
    )
    var actor: String?

    @Flag(help: "Print one JSON object.")
    var json = false

    /// Does one deed and prints the account that it left.
    func run(_ deed: (Desk, Actor) async throws -> PersonCase) async throws {
        try await options.withDesk(.work("user")) { desk in
            let actor = try await self.actor(on: desk)
            let line = AccountLine(try await deed(desk, actor))
            if json { try Output.print(json: line) } else { Output.print(line.words) }
        }
    }

    private func actor(on desk: Desk) async throws -> Actor {
        guard let actor else { return .command }
        return try await desk.principal(named: actor).actor
    }
}
