import ArgumentParser
import Care
import CareDesk
import CareStore

/// People of the desk.
struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user",
        abstract: "Add and list people.",
        subcommands: [Add.self, List.self]
    )

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add a person; the password is read from SWITCHBOARD_PASSWORD.",
            discussion: "Example: SWITCHBOARD_PASSWORD=… switchboard user add zhou --role agent --display-name 周"
        )

        @OptionGroup var options: DeskOptions
        @Argument(help: "The log-in name.") var name: String
        @Option(
            help:
                "agent, lead, complaints, quality, duty, trainer, archivist, editor, security, system, audit or auditor."
        )
        var role: String
        @Option(help: "The name that others see.") var displayName: String?

        func run() async throws {
            guard let role = Role(rawValue: role), ![.desk, .customer, .integration].contains(role) else {
                throw ValidationError("There is no role '\(role)'.")
            }
            guard let password = DeskOptions.environment("SWITCHBOARD_PASSWORD") else {
                throw ValidationError("Put the password into SWITCHBOARD_PASSWORD.")
            }
            try await options.withDesk { desk in
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
                print("\(name) joined as \(role.rawValue).")
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List people.",
            discussion: "Example: switchboard user list"
        )

        @OptionGroup var options: DeskOptions

        func run() async throws {
            try await options.withDesk { desk in
                for row in try await desk.staff() { print("\(row.name)\t\(row.role)\t\(row.displayName)") }
            }
        }
    }
}
