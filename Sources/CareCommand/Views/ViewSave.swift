import ArgumentParser
import Care

/// Keeps a new view, or makes one what it is to be.
struct ViewSave: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "save",
        abstract: "Save a view of the list; with --id, make a saved one what it is to be.",
        discussion: """
            A term asks for several values at once; all terms must fit. In the place of an agent, `me` is whoever looks and \
            `none` is nobody.

            Examples:
              switchboard view save 我的紧急 --as agent1 --term assignee=me --term priority=P1,P2
              switchboard view save "Waiting" --as lead1 --term assignee=none --share all --column summary --column due
            """
    )

    enum Share: String, CaseIterable, ExpressibleByArgument {
        case own, team, all
    }

    enum Sort: String, CaseIterable, ExpressibleByArgument {
        case due, received
    }

    @OptionGroup var ticket: TicketOptions

    @Argument(help: "The view's name.")
    var name: String

    @Option(help: ArgumentHelp("The view to change; a new one without it.", valueName: "id"))
    var id: String?

    @Option(help: ArgumentHelp("What it asks, such as queue=broadband,mobile.", valueName: "filter=values"))
    var term: [String] = []

    @Option(help: ArgumentHelp("A column, in its order; the number always stands first.", valueName: "word"))
    var column: [String] = []

    @Option(help: ArgumentHelp("Who uses it.", valueName: "word"))
    var share: Share = .own

    @Option(help: ArgumentHelp("The queue of the team.", valueName: "key"))
    var team: String?

    @Option(help: ArgumentHelp("The order.", valueName: "word"))
    var sort: Sort = .due

    func validate() throws {
        for words in term where !words.dropFirst().contains("=") || words.hasPrefix("=") {
            throw ValidationError("A term is written like queue=broadband,mobile.")
        }
    }

    func run() async throws {
        let body = try fields.bytes()
        let (method, path) = id.map { ("PUT", "/views/\(OperatorLine.escaped($0))") } ?? ("POST", "/views")
        try await ticket.onLine(.work("view")) { line in
            let answer = try await line.send(method, path, body: body)
            Output.print(ticket.json ? answer.text : ViewListing.line(try answer.view()))
        }
    }

    private var fields: JSONFieldList {
        var terms: [String: [String]] = [:]
        for words in term {
            let parts = words.split(separator: "=", maxSplits: 1).map(String.init)
            terms[parts[0], default: []] += parts.dropFirst().flatMap { $0.split(separator: ",").map(String.init) }
        }
        return [
            ("name", name), ("sharing", share.rawValue), ("team", team), ("terms", terms.isEmpty ? nil : terms),
            ("columns", column.isEmpty ? nil : column), ("sort", sort.rawValue),
        ]
    }
}
