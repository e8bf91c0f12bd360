import ArgumentParser
import Foundation

/// Where the program begins: runs one command and ends with 0, with 1 when something was refused or found wrong, or with 2 when it was called wrongly.
@main
enum Program {
    static func main() async {
        let arguments = Array(CommandLine.arguments.dropFirst())
        do {
            var command = try Switchboard.parseAsRoot(arguments)
            if var waiting = command as? any AsyncParsableCommand {
                try await waiting.run()
            } else {
                try command.run()
            }
        } catch {
            end(with: error, after: arguments)
        }
    }

    private static func end(with error: any Error, after arguments: [String]) -> Never {
        switch Switchboard.exitCode(for: error) {
        case .success:
            let words = Switchboard.fullMessage(for: error)
            // A group of commands without a command shows its help, which is an answer only to whoever asked for it.
            let wasAsked = !Set(arguments).isDisjoint(with: ["--help", "-h", "help", "--version"])
            if wasAsked { Output.print(words) } else { Output.say(words) }
            exit(wasAsked ? 0 : 2)
        case .validationFailure:
            Output.say(Switchboard.fullMessage(for: error))
            exit(2)
        default:
            let failure = FailureWords(error)
            if let words = failure.words { Output.say("Error: \(words)") }
            exit(failure.code)
        }
    }
}
