/// What is decided of an account: the system administrator opens and ends it, the security officer says who and what it is for (handbook 7.2, 7.3; 三权分立).
extension Person {
    package static let longestDisplayName = 60

    /// Begins an account by which nobody gets in yet.
    package static func opening(
        _ name: String,
        displayName: String,
        by actor: Actor
    ) throws(Refusal) -> [StaffEvent] {
        try actor.demand(.manageAccounts)
        try demandName(name)
        try demandDisplayName(displayName)
        return [.account(.opened(.init(displayName: displayName)))]
    }

    /// Takes a promise of secrecy on file; a newer one stands in place of the one before.
    package func filing(_ agreement: Agreement, today: CivilDate, by actor: Actor) throws(Refusal) -> [StaffEvent] {
        try demandGrant(by: actor)
        try agreement.demandFit(today: today)
        return agreement == self.agreement ? [] : [.account(.agreementFiled(.init(agreement: agreement)))]
    }

    /// Gives a role in place of the one before.
    ///
    /// From one administration nobody goes straight to another: he gives the first up before, so that no hour knows both.
    package func granting(
        _ role: Role,
        among peers: AccountPeers,
        by actor: Actor
    ) throws(Refusal) -> [StaffEvent] {
        try demandGrant(by: actor)
        guard Role.people.contains(role) else {
            throw .field("/role", "此角色不能授予人员", "That is no role of people", clause: "7.3")
        }
        if role == self.role { return [] }
        if let held = administration, let asked = role.administration, held != asked {
            throw Refusal(
                .conflict,
                "administration-held",
                Text(
                    zh: "\(name) 现任\(held.name.zh)，三项管理须由三人分别担任：请先改授其他角色",
                    en:
                        "\(name) holds \(held.name.en); the three administrations are three people: give another role first"
                ),
                field: "/role",
                clause: ClauseNumber(7, 3)
            )
        }
        try demandNotLast(among: peers)
        let needsProfile = role.handlesTickets && profile == nil
        let newcomer = AgentProfile(name: name, displayName: displayName, queues: [peers.fallbackQueue])
        return [.account(.roleGranted(.init(role: role)))]
            + (needsProfile ? [.profileChanged(.init(profile: newcomer))] : [])
    }

    /// Gives a reach in place of the one that follows from role and profile; nil takes it back.
    package func reaching(_ grant: ReachGrant?, by actor: Actor) throws(Refusal) -> [StaffEvent] {
        try demandGrant(by: actor)
        return grant == reach ? [] : [.account(.reachGranted(.init(reach: grant)))]
    }

    /// Lets the person in: for the first time, or again after a suspension.
    package func activating(by actor: Actor) throws(Refusal) -> [StaffEvent] {
        try actor.demand(.manageAccounts)
        try demandStays()
        if isActive { return [] }
        try demandUnbarred()
        guard agreement != nil else {
            throw .accountLacks("agreement", Text(zh: "尚无保密协议在案", en: "no promise of secrecy is on file"))
        }
        guard role != nil else {
            throw .accountLacks("role", Text(zh: "尚未授予角色", en: "no role is granted"))
        }
        return [state == .suspended ? .account(.resumed(.init())) : .account(.activated(.init()))]
    }

    /// Shuts the person out until he is let in again.
    package func suspending(
        because reason: SuspensionReason,
        among peers: AccountPeers,
        by actor: Actor
    ) throws(Refusal) -> [StaffEvent] {
        try actor.demand(.manageAccounts)
        try demandStays()
        try demandGivable(reason)
        if state == .suspended { return [] }
        guard isActive else {
            throw Refusal(
                .wrongStage,
                "account-not-active",
                Text(zh: "\(name) 的账号尚未启用", en: "The account of \(name) is not active"),
                clause: ClauseNumber(7, 3)
            )
        }
        try demandNotLast(among: peers)
        return goingOffline + [.account(.suspended(.init(reason: reason)))]
    }

    /// Ends the account for good: the person works here no more (R-7.2-04).
    package func leaving(among peers: AccountPeers, by actor: Actor) throws(Refusal) -> [StaffEvent] {
        try actor.demand(.manageAccounts)
        if state == .left { return [] }
        try demandNotLast(among: peers)
        return goingOffline + [.account(.left(.init()))]
    }

    var goingOffline: [StaffEvent] {
        presence == .offline ? [] : [.presenceChanged(.init(presence: .offline))]
    }
}
