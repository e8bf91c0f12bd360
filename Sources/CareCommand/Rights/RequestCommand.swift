import ArgumentParser

/// Requests of data subjects, for those who take them in and answer them (handbook 7.2).
struct RequestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "request",
        abstract: "Take in and answer what data subjects ask for, in somebody's name.",
        discussion: """
            Agents take a request in; the security officer shows, answers, refuses. Words that others on this machine should not \
            read come from standard input with -.

            Examples:
              echo 查我的信息 | switchboard request open --as agent1 --right access --ticket GZ20261123-000042 --words -
              switchboard request list --as security1 --open
              switchboard request identify GR20261123-0001 --as security1 --proof callBack
            """,
        subcommands: [
            RequestListing.self, RequestShow.self, RequestOpen.self, RequestIdentify.self, RequestCorrect.self,
            RequestPackage.self, RequestAnswer.self, RequestRefuse.self, RequestWithdraw.self, RequestErase.self,
        ]
    )
}
