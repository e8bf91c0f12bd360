import ArgumentParser
import Care
import CareDesk

/// Makes a token in somebody's name.
struct TokenCreate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create",
        abstract: "Make a token and print it alone; it is shown once.",
        discussion: """
            May run beside a server.

            Example: switchboard token create --user lead1 --scope all
            """
    )

    @OptionGroup var options: DeskOptions

    @Option(help: ArgumentHelp("Whose token it is.", valueName: "name"))
    var user: String

    @Option(help: ArgumentHelp("read, tickets, all or scim; several with commas.", valueName: "words"))
    var scope: String = "all"

    @Option(help: ArgumentHelp("For how many days it is valid.", valueName: "number"))
    var days: Int64 = 90

    @Option(help: ArgumentHelp("What it is for.", valueName: "words"))
    var label: String = ""

    @Flag(help: "Print one JSON object.")
    var json = false

    /// A new token, for machines.
    private struct Made: Encodable {
        let token: String
        let id: String
        let user: String
        let scopes: [String]
        let days: Int64
    }

    func validate() throws {
        guard !scopes.isEmpty, scopes.isSubset(of: TokenOrder.knownScopes) else {
            throw ValidationError("A scope is read, tickets, all or scim.")
        }
        guard (1...3_650).contains(days) else { throw ValidationError("A token is valid for 1 to 3650 days.") }
    }

    func run() async throws {
        try await options.withDesk(.deed) { desk in
            let actor = Actor(.desk, .desk, "command")
            let order = TokenOrder(staff: user, scopes: scopes, validFor: .days(days), label: label)
            let made = try await desk.createToken(order, by: actor)
            if json {
                try Output.print(
                    json: Made(token: made.token, id: made.id, user: user, scopes: scopes.sorted(), days: days)
                )
            } else {
                Output.print(made.token)
            }
        }
    }

    private var scopes: Set<String> { Set(scope.split(separator: ",").map(String.init)) }
}
