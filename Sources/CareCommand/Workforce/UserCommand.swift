import ArgumentParser

/// People of the desk.
struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user",
        abstract: "Add and list people, and keep their ways in.",
        discussion: "Example: switchboard user list",
        subcommands: [
            UserAdd.self, UserList.self, UserUnlock.self, UserPassword.self, UserFactor.self, UserIdentity.self,
        ]
    )
}
