import ArgumentParser

/// People of the desk.
struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user",
        abstract: "Add and list people, and keep their accounts and ways in.",
        discussion: "Example: switchboard user list",
        subcommands: [
            UserAdd.self, UserList.self, UserShow.self, UserAgreement.self, UserRole.self, UserReach.self,
            UserActivate.self, UserSuspend.self, UserLeave.self, UserUnlock.self, UserPassword.self, UserFactor.self,
            UserIdentity.self,
        ]
    )
}
