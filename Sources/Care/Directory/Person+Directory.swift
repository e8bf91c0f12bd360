/// What follows from the word of the directory: it opens accounts, bars and ends them, and can do nothing else (handbook 7.2, 7.3).
extension Person {
    /// Begins an account as the directory says; nobody gets in by it yet.
    package static func opening(
        _ name: String,
        as entry: DirectoryEntry,
        by actor: Actor
    ) throws(Refusal) -> [StaffEvent] {
        var events = try opening(name, displayName: entry.displayName, by: actor)
        try DirectoryEntry.demand(externalID: entry.externalID)
        if let key = entry.externalID { events.append(.account(.linked(.init(externalID: key)))) }
        if entry.isBarred { events.append(.account(.barred(.init()))) }
        return events
    }

    /// Brings the account to what the directory says.
    ///
    /// Whom it bars is suspended with the same deed. Whom it bars no more stays suspended: only an administrator lets anybody in.
    package func following(
        _ entry: DirectoryEntry,
        among peers: AccountPeers,
        by actor: Actor
    ) throws(Refusal) -> [StaffEvent] {
        try actor.demand(.manageAccounts)
        try demandThere()
        var events: [StaffEvent] = []
        if entry.displayName != displayName {
            try Self.demandDisplayName(entry.displayName)
            events.append(.account(.renamed(.init(displayName: entry.displayName))))
        }
        if entry.externalID != externalID {
            try DirectoryEntry.demand(externalID: entry.externalID)
            events.append(.account(.linked(.init(externalID: entry.externalID))))
        }
        if entry.isBarred, !isBarred {
            events.append(.account(.barred(.init())))
            if isActive {
                try demandNotLast(among: peers)
                events += goingOffline + [.account(.suspended(.init(reason: .directory)))]
            }
        } else if isBarred, !entry.isBarred {
            events.append(.account(.unbarred(.init())))
        }
        return events
    }

    /// Ends the account of somebody whom the directory took out.
    package func leavingDirectory(among peers: AccountPeers, by actor: Actor) throws(Refusal) -> [StaffEvent] {
        try actor.demand(.manageAccounts)
        try demandThere()
        return try leaving(among: peers, by: actor)
    }

    /// For the directory, whoever has left is not there.
    private func demandThere() throws(Refusal) {
        if state == .left { throw .gone(from: "User") }
    }
}

extension Refusal {
    /// There is nothing of that name in the directory, or not any more.
    package static func gone(from kind: String) -> Refusal {
        Refusal(.notFound, "not-in-directory", Text(zh: "没有这个 \(kind)", en: "There is no such \(kind)"))
    }
}
