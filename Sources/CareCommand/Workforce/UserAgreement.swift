import ArgumentParser
import Care
import CareDesk

/// Takes a promise of secrecy on file.
struct UserAgreement: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agreement",
        abstract: "Take a promise of secrecy on file; without one nobody gets in.",
        discussion: """
            May run beside a server.

            Example: switchboard user agreement zhou --reference BM-0042 --signed 2026-11-23
            """
    )

    @OptionGroup var account: AccountOptions

    @Option(help: ArgumentHelp("Where the paper is found.", valueName: "text"))
    var reference: String

    @Option(help: ArgumentHelp("The day on which it was signed.", valueName: "day"))
    var signed: CivilDate

    func run() async throws {
        try await account.run { desk, actor in
            let agreement = Agreement(signedOn: signed, reference: reference)
            return try await desk.fileAgreement(agreement, of: account.name, by: actor)
        }
    }
}

extension CivilDate: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}
