import ArgumentParser
import CareDesk

/// Makes a key file for a desk that is still to be made, or for a rotation.
struct KeyMake: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make",
        abstract: "Make a new key in a file that only its owner may read.",
        discussion: """
            Keep a copy elsewhere: nothing opens a desk whose master key is lost.

            Example: switchboard key make var/master.key
            """
    )

    @Argument(help: "The file; one that is there is never written over.")
    var path: String

    @Flag(help: "Print one JSON object.")
    var json = false

    /// The new key's file, for machines.
    private struct Outcome: Encodable {
        let path: String
        let check: String
    }

    func run() throws {
        let key = try MasterKey.random()
        try key.write(to: path)
        if json { return try Output.print(json: Outcome(path: path, check: key.check)) }
        Output.print("\(path): a new master key, \(key.check).")
    }
}
