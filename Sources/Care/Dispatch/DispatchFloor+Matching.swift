/// Who gets what, when something changes (handbook 2.2, 2.3).
extension DispatchFloor {
    /// A ticket comes to wait: the best eligible agent has it at once, or it waits in its line.
    ///
    /// A ticket that waits already is seen anew, so this is also how a changed priority, clock or queue is told.
    package mutating func arrive(_ demand: Demand, asOf moment: Moment) -> Match? {
        withdraw(demand.ticket)
        agents.shifts.turn(to: moment)
        let entry = entry(for: demand)
        let sieve = sieve(for: entry, asOf: moment)
        guard let best = candidates(in: sieve, for: entry, asOf: moment).first else {
            lines.insert(entry)
            return nil
        }
        return conclude(entry, with: best.row, sieve: sieve, asOf: moment)
    }

    /// Takes a ticket out of its line: it was closed, taken by somebody, or goes elsewhere.
    package mutating func withdraw(_ ticket: String) {
        lines.remove(ticket)
    }

    /// An agent has room again: he gets the first waiting tickets that he may have, up to his capacity.
    package mutating func freed(_ agent: String, asOf moment: Moment) -> [Match] {
        agents.shifts.turn(to: moment)
        guard let row = agents.row(of: agent), agents.available.contains(row) else { return [] }
        var matches: [Match] = []
        while let match = take(row, asOf: moment) { matches.append(match) }
        return matches
    }

    /// An agent takes the next ticket himself; he may be busy or writing up, but not away.
    package mutating func next(for agent: String, asOf moment: Moment) -> Match? {
        agents.shifts.turn(to: moment)
        guard let row = agents.row(of: agent), agents.presences[row].isPresent else { return nil }
        return take(row, asOf: moment)
    }

    /// Serves what waits with whoever is free now, one ticket each in turn, the longest idle first.
    ///
    /// This is for the moments at which many come free at once: a shift starts, a queue is described anew, the desk
    /// starts.
    package mutating func settle(asOf moment: Moment) -> [Match] {
        agents.shifts.turn(to: moment)
        var turn = agents.available.rows
            .sorted { (agents.idleSince[$0], agents.name(of: $0)) < (agents.idleSince[$1], agents.name(of: $1)) }
        var matches: [Match] = []
        while lines.count > 0, !turn.isEmpty {
            turn.removeAll { row in
                guard let match = take(row, asOf: moment) else { return true }
                matches.append(match)
                return false
            }
        }
        return matches
    }

    /// When the dispatcher must ask again although nothing happened: somebody's shift starts or ends.
    package func nextShiftChange(after moment: Moment) -> Moment? { agents.shifts.nextChange(after: moment) }

    /// The first ticket in the order of service that this agent may have, if there is one.
    private mutating func take(_ row: Int, asOf moment: Moment) -> Match? {
        guard agents.shifts.onShift(asOf: moment).contains(row) else { return nil }
        var best: WaitingTicket?
        for queue in queues.indices where lines.count(inQueue: Int32(queue)) > 0 && serves(row, queue) {
            for number in lines.lines(ofQueue: queue) {
                let line = lines.lines[Int(number)]
                guard !line.order.isEmpty, meets(row, line.requirement) else { continue }
                best = lines.first(inLine: number, for: row, before: best, asOf: moment) ?? best
            }
        }
        guard let entry = best else { return nil }
        lines.remove(entry.ticket)
        return conclude(entry, with: row, sieve: sieve(for: entry, asking: row, asOf: moment), asOf: moment)
    }

    private func serves(_ row: Int, _ queue: Int) -> Bool {
        let column = queues[queue]
        return column.members.contains(row) && column.skilled.contains(row)
            && column.certificate.map { agents.certificates[$0].contains(row) } ?? true
    }

    private func meets(_ row: Int, _ requirement: Requirement) -> Bool {
        agents.hasRoom(row, forVoice: requirement.isVoice)
            && agents.languages[requirement.language].contains(row)
            && requirement.province.map { agents.provinces[$0].contains(row) } ?? true
            && requirement.certificate.map { agents.certificates[$0].contains(row) } ?? true
    }

    private mutating func conclude(_ entry: WaitingTicket, with row: Int, sieve: Sieve, asOf moment: Moment) -> Match {
        let requirement = lines.lines[Int(entry.line)].requirement
        let explanation = MatchExplanation(
            candidates: sieve.asking == nil
                ? candidates(in: sieve, for: entry, asOf: moment).map { named($0) }
                : [named(score(row, for: entry, asOf: moment))],
            excluded: sieve.named,
            waiting: lines.count(inQueue: requirement.queue)
        )
        let relieved = seat(entry.ticket, with: row, isVoice: requirement.isVoice, asOf: moment)
        return Match(
            ticket: entry.ticket,
            agent: agents.name(of: row),
            explanation: explanation,
            relieved: relieved
        )
    }

    /// Puts a demand into numbers.
    private mutating func entry(for demand: Demand) -> WaitingTicket {
        let requirement = Requirement(
            queue: Int32(queueNumber(demand.queue)),
            province: demand.province.map { agents.provinces.intern($0) },
            language: agents.languages.intern(demand.language),
            certificate: demand.certificate.map { agents.certificates.intern($0) },
            isVoice: demand.isVoice
        )
        return WaitingTicket(
            ticket: demand.ticket,
            rank: demand.rank,
            line: lines.line(for: requirement, priority: demand.priority),
            continuity: demand.continuity.map { Int32(agents.intern($0)) } ?? -1,
            conflicts: demand.conflicts.sorted().map { Int32(agents.intern($0)) },
            refusals: demand.refusedBy.sorted().map { Int32(agents.intern($0)) }
        )
    }
}
