import ArgumentParser

/// Leaks of personal data, from the first word to the closing (handbook 7.3).
struct BreachCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "breach",
        abstract: "Report and handle leaks of personal data, in somebody's name.",
        discussion: """
            Everybody of the desk may open one; the security officer does the rest. The clock of the report runs from the opening.

            Examples:
              switchboard breach open --as agent1 --class ordinary --words 导出文件误发到外部邮箱
              switchboard breach contain XL20261123-0001 --as security1 --measures 已要求对方删除
            """,
        subcommands: [
            BreachListing.self, BreachShow.self, BreachOpen.self, BreachContain.self, BreachGrade.self,
            BreachReport.self, BreachNotify.self, BreachSilence.self, BreachClose.self,
        ]
    )
}
