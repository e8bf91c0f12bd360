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
        try await options.withDesk { desk in
            let people = try await desk.staff().count
            print("database: opens, schema up to date")
            print("master key: fits the database")
            print("handbook: \(desk.library.editions.map(\.number).joined(separator: ", "))")
            print(people == 0 ? "people: none; add one with switchboard user add" : "people: \(people)")
        }
    }
}
