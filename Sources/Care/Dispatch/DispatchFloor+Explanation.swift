/// Why work went where it went, and why it waits (handbook 2.2).
extension DispatchFloor {
    /// Why a ticket still waits; nil when it does not wait.
    package func explainWaiting(_ ticket: String, asOf moment: Moment) -> WaitingExplanation? {
        guard let entry = lines.waiting(ticket) else { return nil }
        let queue = lines.lines[Int(entry.line)].requirement.queue
        let ahead = lines.lines(ofQueue: Int(queue)).reduce(0) {
            $0 + lines.countAhead(of: entry, inLine: $1, asOf: moment)
        }
        return WaitingExplanation(
            ticket: ticket,
            queue: queues[Int(queue)].key,
            position: ahead + 1,
            waiting: lines.count(inQueue: queue),
            priority: entry.rank.agedPriority(asOf: moment),
            dueAt: entry.rank.dueAt,
            receivedAt: entry.rank.receivedAt,
            agents: agents.known.count,
            excluded: sieve(for: entry, asOf: moment).named
        )
    }

    /// How every described queue, and every other one in which something waits, stands; it looks at all that waits.
    package func figures(asOf moment: Moment) -> [QueueFigures] {
        let onDuty = agents.shifts.onShift(asOf: moment)
        return queues.indices
            .filter { queues[$0].spec != nil || lines.count(inQueue: Int32($0)) > 0 }
            .map { figures(queue: $0, onDuty: onDuty) }
            .sorted { $0.queue < $1.queue }
    }

    /// How many wait in all queues.
    package var waitingCount: Int { lines.count }

    package func isWaiting(_ ticket: String) -> Bool { lines.waiting(ticket) != nil }

    private func figures(queue: Int, onDuty: AgentSet) -> QueueFigures {
        let column = queues[queue]
        var (received, due): (Moment?, Moment?) = (nil, nil)
        lines.forEach(inQueue: queue) { entry in
            received = min(received ?? entry.rank.receivedAt, entry.rank.receivedAt)
            due = min(due ?? entry.rank.dueAt, entry.rank.dueAt)
        }
        var able = column.members
        for set in [column.skilled, agents.available, onDuty]
            + (column.certificate.map { [agents.certificates[$0]] } ?? [])
        {
            _ = able.keep(set)
        }
        return QueueFigures(
            queue: column.key,
            waiting: lines.count(inQueue: Int32(queue)),
            oldestReceivedAt: received,
            earliestDueAt: due,
            available: able.count
        )
    }

    /// Asks the hard constraints in the order in which an agent is told about them.
    func sieve(for entry: WaitingTicket, asking: Int? = nil, asOf moment: Moment) -> Sieve {
        let requirement = lines.lines[Int(entry.line)].requirement
        let queue = queues[Int(requirement.queue)]
        var present = agents.available
        if let asking { present.insert(asking) }
        var sieve = Sieve(agents.known, asking: asking)
        sieve.keep(present, or: .absent)
        sieve.keep(agents.shifts.onShift(asOf: moment), or: .offShift)
        sieve.keep(queue.members, or: .queue)
        sieve.keep(queue.skilled, or: .skill)
        if let province = requirement.province { sieve.keep(agents.provinces[province], or: .province) }
        sieve.keep(agents.languages[requirement.language], or: .language)
        for certificate in [queue.certificate, requirement.certificate] {
            if let certificate { sieve.keep(agents.certificates[certificate], or: .certificate) }
        }
        sieve.drop(entry.conflicts, for: .conflict)
        sieve.keep(agents.room(forVoice: requirement.isVoice), or: .capacity)
        sieve.drop(entry.refusals, for: .refusedBefore)
        return sieve
    }

    /// The five best of the eligible, best first; ties go to the longest idle, then by name.
    func candidates(in sieve: Sieve, for entry: WaitingTicket, asOf moment: Moment) -> [ScoredAgent] {
        var best: [ScoredAgent] = []
        sieve.eligible.forEach { row in
            let scored = score(row, for: entry, asOf: moment)
            if best.count == 5 {
                guard precedes(scored, best[4]) else { return }
                best.removeLast()
            }
            let place = best.firstIndex { precedes(scored, $0) } ?? best.count
            best.insert(scored, at: place)
        }
        return best
    }

    func score(_ row: Int, for entry: WaitingTicket, asOf moment: Moment) -> ScoredAgent {
        let queue = Int(lines.lines[Int(entry.line)].requirement.queue)
        let since = agents.idleSince[row]
        return ScoredAgent(
            row: row,
            skill: queues[queue].fit(row),
            load: ScoredAgent.loadPoints(agents.load(row)),
            continuity: entry.continuity == Int32(row) ? 20 : 0,
            idle: ScoredAgent.idlePoints(moment - since),
            idleSince: since
        )
    }

    func named(_ scored: ScoredAgent) -> MatchExplanation.Candidate {
        MatchExplanation.Candidate(
            agent: agents.name(of: scored.row),
            skill: scored.skill,
            load: scored.load,
            continuity: scored.continuity,
            idle: scored.idle
        )
    }

    private func precedes(_ left: ScoredAgent, _ right: ScoredAgent) -> Bool {
        guard left.score == right.score else { return left.score > right.score }
        guard left.idleSince == right.idleSince else { return left.idleSince < right.idleSince }
        return agents.name(of: left.row) < agents.name(of: right.row)
    }
}
