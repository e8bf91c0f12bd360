import ArgumentParser
import CareStore

/// Brings the database's schema up to date.
struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Create the database or bring its schema up to date.",
        discussion: """
            Nothing else may run on the database meanwhile.

            Examples:
              switchboard migrate --database sqlite:var/switchboard.db
              switchboard migrate --database 'postgres://desk@localhost/switchboard'
            """
    )

    @OptionGroup var options: DeskOptions

    @Flag(help: "Print one JSON object.")
    var json = false

    /// What was done, for machines.
    private struct Outcome: Encodable {
        let applied: [Int64]
        let schema: Int64
    }

    func run() async throws {
        let place = try options.place
        try place.file?.makeFolder()
        let lock = try await place.demandLock(for: "migrate")
        let database = try await place.open()
        let applied = try await Migration.migrate(database)
        await database.close()
        lock.release()
        let schema = Migration.all.last?.number ?? 0
        if json {
            try Output.print(json: Outcome(applied: applied, schema: schema))
        } else if applied.isEmpty {
            Output.print("The schema is up to date (step \(schema)).")
        } else {
            let steps = applied.map(String.init).joined(separator: ", ")
            Output.print("The schema is up to date (step \(schema)); applied: \(steps).")
        }
    }
}
