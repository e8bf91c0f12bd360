import ArgumentParser
import Care
import CareDesk

/// Which tokens there are.
struct TokenList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List tokens, never the tokens themselves.",
        discussion: "Example: switchboard token list --user lead1"
    )

    @OptionGroup var options: DeskOptions

    @Option(help: ArgumentHelp("Whose; everybody's if none is given.", valueName: "name"))
    var user: String?

    @Flag(help: "Print a JSON array.")
    var json = false

    /// A token, for machines.
    private struct Line: Encodable {
        let id: String
        let user: String
        let label: String
        let scopes: [String]
        let expiresAt: String
        let usedAt: String?
    }

    func run() async throws {
        try await options.withDesk(.look) { desk in
            let stamp = { (moment: Moment) in "\(desk.zone.date(of: moment))" }
            let lines = try await desk.tokens(of: user).map { token in
                Line(
                    id: token.id,
                    user: token.staff,
                    label: token.label,
                    scopes: token.scopes,
                    expiresAt: stamp(token.expiresAt),
                    usedAt: token.usedAt.map(stamp)
                )
            }
            if json { return try Output.print(json: lines) }
            if lines.isEmpty { Output.say("There are no tokens.") }
            for line in lines {
                let scopes = line.scopes.joined(separator: ",")
                let used = line.usedAt.map { "last used \($0)" } ?? "never used"
                Output.print("\(line.id)\t\(line.user)\t\(scopes)\tuntil \(line.expiresAt)\t\(used)\t\(line.label)")
            }
        }
    }
}
