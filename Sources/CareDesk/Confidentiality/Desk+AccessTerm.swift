import Care
import CareStore

extension Desk {
    /// Destroys what the access log holds beyond its term, whole days at a time, and leaves a signed cut in its place (handbook 7.3; Cybersecurity Law 23).
    ///
    /// The term is the edition's, which the law keeps from being less than six months. A day goes only when it was anchored, so that its root stays on
    /// record. The cut and the note of it commit together.
    ///
    /// - Throws: `Refusal` when the actor may not, or the edition keeps the log for ever.
    package func pruneAccessLog(by actor: Actor) async throws -> AccessPruning {
        try actor.demand(.manageAccessLog)
        let now = clock()
        let rulebook = try rulebook(inForceAt: now)
        guard let term = rulebook.edition.accessLogTerm else {
            throw Refusal(
                .wrongStage,
                "access-log-kept",
                Text(zh: "现行手册要求永久保存访问日志", en: "The edition in force keeps the access log for ever"),
                clause: ClauseNumber(7, 3)
            )
        }
        let calendar = rulebook.calendar("always")
        return try await database.write { connection in
            let before = try AccessCuts.last(in: connection)
            let over = try AnchorRows.all(.access, in: connection).last { row in
                guard row.seal != nil, let last = row.lastSeq, let day = CivilDate(row.day) else { return false }
                let isOver = term.limit.due(from: self.zone.start(of: day), in: calendar) <= now
                return isOver && last > before?.seq ?? 0
            }
            guard let over, let last = over.lastSeq,
                let hash = try AccessRows.hashes(after: last - 1, through: last, limit: 1, in: connection).first?.hash
            else { return AccessPruning(entries: 0, cutAfter: before?.seq ?? 0, day: nil) }
            let cut = try self.signedCut(after: last, hash, at: now, by: actor)
            let gone = try AccessCuts.make(cut, in: connection)
            try self.accessLog.add(.administered("access", "prune", by: actor), in: connection)
            return AccessPruning(entries: gone, cutAfter: last, day: over.day)
        }
    }

    private func signedCut(
        after seq: Int64,
        _ hash: [UInt8],
        at moment: Moment,
        by actor: Actor
    ) throws -> AccessCuts.Cut {
        let bare = AccessCuts.Cut(
            seq: seq,
            hash: hash,
            at: moment.milliseconds,
            actor: actor.description,
            signature: []
        )
        let signature = try anchorKey.sign(bare.statement())
        return AccessCuts.Cut(seq: seq, hash: hash, at: bare.at, actor: bare.actor, signature: signature)
    }
}
