import ArgumentParser

/// Suggested words for replies (handbook 3.2).
struct ScriptCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "script",
        abstract: "Draft, approve, change and list scripts, in somebody's name.",
        discussion: """
            Nobody approves his own script.

            Examples:
              switchboard script list --as agent1
              switchboard script draft --as quality1 --title 问候 --zh "您好，{客户称呼}，工号 {工号} 为您服务。" --en "Hello, this is {agent}."
              switchboard script approve HS20261128-0001 --as editor1
            """,
        subcommands: [
            ScriptListing.self, ScriptShow.self, ScriptDrafting.self, ScriptRevise.self, ScriptApprove.self,
            ScriptReject.self, ScriptRetire.self,
        ]
    )
}
