import ArgumentParser
import Care
import CareDesk

/// Lets a person in.
struct UserAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add a person; the password is read from SWITCHBOARD_PASSWORD.",
        discussion: """
            With a promise of secrecy on file the person gets in at once; otherwise the account waits for `user agreement` and `user activate`.

            May run beside a server, which knows the newcomer a moment later.

            Example: SWITCHBOARD_PASSWORD=… switchboard user add zhou --role agent --display-name 周 --agreement BM-0042
            """
    )

    @OptionGroup var options: DeskOptions

    @Argument(help: "The log-in name.")
    var name: String

    @Option(help: ArgumentHelp("What the person is here for.", valueName: "word"))
    var role: Role

    @Option(help: ArgumentHelp("The name that others see.", valueName: "name"))
    var displayName: String?

    @Option(help: ArgumentHelp("Where the signed promise of secrecy is found.", valueName: "text"))
    var agreement: String?

    @Option(help: ArgumentHelp("The day on which it was signed; today when not given.", valueName: "day"))
    var signed: CivilDate?

    @Flag(help: "Print one JSON object.")
    var json = false

    func validate() throws {
        guard signed == nil || agreement != nil else { throw ValidationError("--signed goes with --agreement.") }
    }

    func run() async throws {
        guard let password = DeskOptions.environment("SWITCHBOARD_PASSWORD") else {
            throw UsageFault("put the password into SWITCHBOARD_PASSWORD")
        }
        try await options.withDesk(.deed) { desk in
            let shown = displayName ?? name
            var known = try await desk.openAccount(name, displayName: shown, password: password, by: .command)
            known = try await desk.grantRole(role, to: name, by: .command)
            if let agreement {
                let day = signed ?? desk.zone.date(of: desk.clock())
                let promise = Agreement(signedOn: day, reference: agreement)
                _ = try await desk.fileAgreement(promise, of: name, by: .command)
                known = try await desk.activate(name, by: .command)
            }
            if json { return try Output.print(json: AccountLine(known)) }
            Output.print(
                known.person.isActive
                    ? "\(name) joined as \(role.rawValue)."
                    : "\(name) is opened as \(role.rawValue) and gets in after `user agreement` and `user activate`."
            )
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
