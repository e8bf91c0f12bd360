import ArgumentParser
import Care
import CareDesk

/// Takes a lost second factor away.
struct UserFactor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "factor",
        abstract: "Say whether a person has a second factor, or remove a lost one; then all sessions end.",
        discussion: """
            May run beside a server.

            Example: switchboard user factor zhou --remove
            """
    )

    @OptionGroup var options: DeskOptions

    @Argument(help: "The log-in name.")
    var name: String

    @Flag(help: "Remove it.")
    var remove = false

    /// How it stands, for machines.
    private struct Standing: Encodable {
        let name: String
        let hasFactor: Bool
        let recoveryCodes: Int
    }

    @Flag(help: "Print one JSON object.")
    var json = false

    func run() async throws {
        try await options.withDesk(remove ? .deed : .look) { desk in
            if remove {
                try await desk.removeFactor(of: name, by: .command)
                if json { return try Output.print(json: Standing(name: name, hasFactor: false, recoveryCodes: 0)) }
                return Output.print("\(name) has no second factor any more; all sessions have ended.")
            }
            let codes = try await desk.recoveryCodesLeft(of: name)
            let isSet = try await desk.hasFactor(name)
            if json { return try Output.print(json: Standing(name: name, hasFactor: isSet, recoveryCodes: codes)) }
            Output.print(
                isSet ? "\(name) has a second factor and \(codes) recovery codes." : "\(name) has no second factor."
            )
        }
    }
}
