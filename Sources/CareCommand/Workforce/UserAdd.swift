import ArgumentParser
import Care
import CareDesk

/// Lets a person in.
struct UserAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add a person; the password is read from SWITCHBOARD_PASSWORD.",
        discussion: """
            May run beside a server, which knows the newcomer a moment later.

            Example: SWITCHBOARD_PASSWORD=… switchboard user add zhou --role agent --display-name 周
            """
    )

    @OptionGroup var options: DeskOptions

    @Argument(help: "The log-in name.")
    var name: String

    @Option(help: ArgumentHelp("What the person is here for.", valueName: "word"))
    var role: Role

    @Option(help: ArgumentHelp("The name that others see.", valueName: "name"))
    var displayName: String?

    @Flag(help: "Print one JSON object.")
    var json = false

    func run() async throws {
        guard let password = DeskOptions.environment("SWITCHBOARD_PASSWORD") else {
            throw UsageFault("put the password into SWITCHBOARD_PASSWORD")
        }
        try await options.withDesk(.deed) { desk in
            let profile = AgentProfile(
                name: name,
                displayName: displayName,
                queues: [desk.dispatcher.settings.fallbackQueue]
            )
            let newcomer = Newcomer(
                name: name,
                displayName: displayName ?? name,
                role: role,
                password: password,
                profile: role.handlesTickets ? profile : nil
            )
            try await desk.join(newcomer, by: Actor(.desk, .desk, "command"))
            if json {
                try Output.print(json: ["name": name, "role": role.rawValue, "displayName": displayName ?? name])
            } else {
                Output.print("\(name) joined as \(role.rawValue).")
            }
        }
    }
}

extension Role: ExpressibleByArgument {
    package init?(argument: String) {
        guard let role = Role(rawValue: argument), Role.people.contains(role) else { return nil }
        self = role
    }

    package static var allValueStrings: [String] { people.map(\.rawValue) }
}
