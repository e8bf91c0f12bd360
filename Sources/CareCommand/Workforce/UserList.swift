import ArgumentParser
import CareDesk
import CareStore

/// Who works here.
struct UserList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List people.",
        discussion: "Example: switchboard user list"
    )

    @OptionGroup var options: DeskOptions

    @Flag(help: "Print a JSON array.")
    var json = false

    /// A person, for machines; never with the password's hash.
    private struct Person: Encodable {
        let name: String
        let displayName: String
        let role: String
        let isActive: Bool
        let state: String
        let hasAgreement: Bool
        let presence: String

        init(_ row: StaffRow) {
            name = row.name
            displayName = row.displayName
            role = row.role
            isActive = row.isActive
            state = row.state
            hasAgreement = !row.agreement.isEmpty
            presence = row.presence
        }
    }

    func run() async throws {
        try await options.withDesk(.look) { desk in
            let people = try await desk.staff()
            if json { return try Output.print(json: people.map(Person.init)) }
            if people.isEmpty { Output.say("Nobody works here yet: add people with `switchboard user add`.") }
            for row in people {
                Output.print("\(row.name)\t\(row.role)\t\(row.displayName)\(row.isActive ? "" : "\t(\(row.state))")")
            }
        }
    }
}
