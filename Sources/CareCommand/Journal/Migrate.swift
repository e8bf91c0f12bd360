import ArgumentParser
import CareSQLite

/// Brings the database's schema up to date.
struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Create the database or bring its schema up to date.",
        discussion: "Example: switchboard migrate --database sqlite:var/switchboard.db"
    )

    @OptionGroup var options: DeskOptions

    func run() async throws {
        let database = try await options.openDatabase()
        await database.close()
        print("The schema is up to date.")
    }
}
