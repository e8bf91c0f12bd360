/// What may be done with an export, by whom.
extension Export {
    /// The event that opens it.
    package static func asking(_ request: ExportRequest, number: String) -> [ExportEvent] {
        [.asked(.init(number: number, request: request))]
    }

    /// Lets it be made, by somebody with the authority that the edition asks for, and never by the asker himself.
    ///
    /// Personal columns are clear only when that was asked for.
    package func approving(isClear: Bool, by actor: Actor, under edition: Edition) throws(Refusal) -> [ExportEvent] {
        try demandAsked()
        if actor.name == asker.name {
            throw Refusal(
                .forbidden,
                "own-export",
                Text(zh: "不能批准自己的导出", en: "Nobody approves his own export"),
                clause: ClauseNumber(7, 2),
                rule: RuleID("R-7.2-03")
            )
        }
        try edition.demandApproval(of: "personalData.export", occurrence: 1, by: actor)
        if isClear, !request.isClear {
            throw .field("/isClear", "申请的是脱敏导出", "It was asked for with masks", clause: "7.2")
        }
        return [.approved(.init(isClear: isClear))]
    }

    package func rejecting(because reason: String) throws(Refusal) -> [ExportEvent] {
        try demandAsked()
        try MatterWords.demand(reason, at: "/reason")
        return [.rejected(.init(reason: reason))]
    }

    package func destroying() throws(Refusal) -> [ExportEvent] {
        guard state == .ready else { throw gone }
        return [.destroyed(.init())]
    }

    /// Hands the file to nobody but the asker, and to nobody once its time is over.
    package func demandDownload(by actor: Actor, at moment: Moment) throws(Refusal) {
        if actor.name != asker.name {
            throw Refusal(
                .forbidden,
                "not-your-export",
                Text(zh: "只有申请人可以下载", en: "Only who asked for it may download it"),
                clause: ClauseNumber(7, 2)
            )
        }
        guard state == .ready, let file, moment < file.expiresAt else { throw gone }
    }

    private var gone: Refusal {
        Refusal(
            .wrongStage,
            "no-file",
            Text(zh: "没有可用的文件：\(state.name.zh)或已到期", en: "There is no file: \(state.name.en.lowercased()), or expired"),
            clause: ClauseNumber(7, 2)
        )
    }

    private func demandAsked() throws(Refusal) {
        if state == .asked { return }
        throw Refusal(
            .wrongStage,
            "export-decided",
            Text(zh: "已决定：\(state.name.zh)", en: "It is decided: \(state.name.en.lowercased())"),
            clause: ClauseNumber(7, 2)
        )
    }
}
