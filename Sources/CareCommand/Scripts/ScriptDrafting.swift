import ArgumentParser

/// Drafts a script.
struct ScriptDrafting: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draft",
        abstract: "Draft a script; it is used once somebody else has approved it.",
        discussion: """
            Variables stand in braces: {客户称呼} {工单号} {工号} {日期}, or {customer} {ticket} {agent} {date}.

            Example: switchboard script draft --as quality1 --title 道别 --zh "感谢您的来信，再见。" --en "Thank you, goodbye."
            """
    )

    @OptionGroup var matter: MatterOptions
    @OptionGroup var text: ScriptText

    func run() async throws { try await matter.run("POST", "/scripts", text.fields) }
}
