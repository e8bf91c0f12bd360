import ArgumentParser
import Care
import CareDesk

/// Checks the installation.
struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check the installation and say what to mend.",
        discussion: "Example: switchboard doctor"
    )

    @OptionGroup var options: DeskOptions

    func run() async throws {
        try await options.withDesk(.look) { desk in
            let people = try await desk.staff().count
            Output.print("database: opens, schema up to date")
            Output.print("master key: fits the database")
            Output.print("handbook: \(desk.library.editions.map(\.number).joined(separator: ", "))")
            Output.print(people == 0 ? "people: none; add one with switchboard user add" : "people: \(people)")
        }
    }
}
