/// What may be done with a script, by whom.
extension Script {
    /// The event that opens it.
    package static func drafting(_ draft: ScriptDraft, number: String) -> [ScriptEvent] {
        [.drafted(.init(number: number, draft: draft))]
    }

    /// Puts other words in place of those that stand; nothing when they are the same.
    package func revising(_ draft: ScriptDraft) throws(Refusal) -> [ScriptEvent] {
        try demandOpen()
        return draft == self.draft ? [] : [.revised(.init(draft: draft))]
    }

    /// Lets the words be used, by somebody else than their writer and their owner.
    package func approving(revision: Int?, by actor: Actor) throws(Refusal) -> [ScriptEvent] {
        try demandWaiting()
        if actor.name == writer.name || actor.name == owner.name {
            throw Refusal(
                .forbidden,
                "own-script",
                Text(zh: "不能批准自己的话术", en: "Nobody approves his own script"),
                clause: ClauseNumber(3, 2)
            )
        }
        if let revision, revision != self.revision {
            throw .conflict(
                "话术已改为第 \(self.revision) 版",
                "The script is at revision \(self.revision) by now",
                "3.2"
            )
        }
        return [.approved(.init(revision: self.revision))]
    }

    package func rejecting(because reason: String) throws(Refusal) -> [ScriptEvent] {
        try demandWaiting()
        try MatterWords.demand(reason, at: "/reason")
        return [.rejected(.init(reason: reason))]
    }

    package func retiring() throws(Refusal) -> [ScriptEvent] {
        try demandOpen()
        return [.retired(.init())]
    }

    /// The words that are used on a day.
    ///
    /// - Throws: `Refusal` when they were never approved, are not in force on that day, or are retired.
    package func demandUsable(on day: String) throws(Refusal) -> Approval {
        if let approval = usable(on: day) { return approval }
        throw .conflict(
            "话术 \(number) 现在不可用：\(state.name.zh)",
            "The script \(number) may not be used now: \(state.name.en.lowercased())",
            "3.2"
        )
    }

    private func demandOpen() throws(Refusal) {
        if isRetired { throw .conflict("话术已停用", "The script is retired", "3.2") }
    }

    private func demandWaiting() throws(Refusal) {
        try demandOpen()
        if !isWaiting { throw .conflict("没有待审批的内容", "There is nothing to be approved", "3.2") }
    }
}
