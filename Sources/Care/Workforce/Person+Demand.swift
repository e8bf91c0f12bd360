extension Person {
    /// Whether somebody may be called so; no stream, path or list is written with any other name.
    package static func isName(_ name: String) -> Bool {
        (2...40).contains(name.count)
            && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) }
    }

    /// Refuses what is not a log-in name.
    package static func demandName(_ name: String) throws(Refusal) {
        guard isName(name) else {
            throw .field(
                "/name",
                "用户名为 2 到 40 位字母、数字或 . _ -",
                "A name has 2 to 40 letters, digits or . _ -",
                clause: "7.3"
            )
        }
    }

    static func demandDisplayName(_ name: String) throws(Refusal) {
        guard !name.isBlank, name.count <= longestDisplayName, !name.hasControls else {
            throw .field(
                "/displayName",
                "姓名为 1 到 \(longestDisplayName) 个字符",
                "The name that others see has 1 to \(longestDisplayName) characters"
            )
        }
    }

    /// Refuses to let in whom the directory bars.
    func demandUnbarred() throws(Refusal) {
        guard isBarred else { return }
        throw Refusal(
            .conflict,
            "directory-bars",
            Text(
                zh: "目录已禁用 \(name)，须先在目录中恢复",
                en: "The directory bars \(name); he is let in there first"
            ),
            clause: ClauseNumber(7, 3)
        )
    }

    /// Refuses the reason that is the directory's alone.
    func demandGivable(_ reason: SuspensionReason) throws(Refusal) {
        guard !SuspensionReason.allCases.contains(reason) else { return }
        throw .field("/reason", "此原因只由目录给出", "Only the directory gives that reason", clause: "7.3")
    }

    /// Refuses who may not grant, and everybody on himself: nobody widens his own rights.
    func demandGrant(by actor: Actor) throws(Refusal) {
        try actor.demand(.grantRoles)
        if actor.kind == .staff, actor.name == name {
            throw Refusal(
                .forbidden,
                "own-account",
                Text(zh: "不能变更本人的角色、范围和协议", en: "Nobody changes his own role, reach or agreement"),
                clause: ClauseNumber(7, 3)
            )
        }
        try demandStays()
    }

    func demandStays() throws(Refusal) {
        if state != .left { return }
        throw Refusal(
            .wrongStage,
            "person-left",
            Text(zh: "\(name) 已离岗，账号不再变更", en: "\(name) has left; the account does not change any more"),
            clause: ClauseNumber(7, 2)
        )
    }

    /// Refuses to leave an administration without anybody: then nobody could appoint the next.
    func demandNotLast(among peers: AccountPeers) throws(Refusal) {
        guard isActive, let administration, peers.othersInRole == 0 else { return }
        throw Refusal(
            .conflict,
            "last-administrator",
            Text(
                zh: "\(name) 是唯一在用的\(administration.name.zh)，请先启用另一人",
                en: "\(name) is the only active \(administration.name.en); activate another one first"
            ),
            clause: ClauseNumber(7, 3)
        )
    }
}

extension Refusal {
    static func accountLacks(_ what: String, _ reason: Text) -> Refusal {
        Refusal(
            .wrongStage,
            "account-incomplete",
            Text(zh: "不能启用：\(reason.zh)", en: "It cannot be activated: \(reason.en)"),
            clause: ClauseNumber(7, 2),
            missing: [what]
        )
    }
}
