import Care
import CareStore

extension Desk {
    /// How many of the tickets that are due next are looked at for the list of those at risk.
    private static let lookedAt = 60

    /// The wallboard of somebody who leads, within his reach.
    ///
    /// Its cost has a bound whatever the size of the desk: counters, indexes that are left at a limit, and the dispatcher's memory.
    ///
    /// - Throws: `Refusal` when the role does not lead.
    package func wallboard(for actor: Actor) async throws -> Wallboard {
        try actor.demand(.leadTickets)
        let reach = reach(of: actor)
        let now = clock()
        let edition = try rulebook(inForceAt: now).edition
        let seats = await dispatcher.seats().filter { reach.covers($0.profile) }
        return try await database.read { connection in
            let late = try Tickets.overdue(at: now.milliseconds, within: reach, in: connection)
            return Wallboard(
                asOf: now,
                edition: edition,
                overdue: .init(
                    count: late.count,
                    firstDueAt: late.firstDueAt.map { Moment(milliseconds: $0) },
                    isWhole: late.isWhole
                ),
                figures: try self.figures(of: edition, in: connection),
                day: try self.day(asOf: now, within: reach, in: connection),
                lines: try Channel.allCases.map { channel in
                    .init(
                        channel: channel,
                        waiting: try Tickets.waitingLine(on: channel.rawValue, within: reach, in: connection)
                    )
                },
                seats: Array(seats.filter { $0.presence != .offline }.prefix(Wallboard.mostSeats)),
                presences: seats.reduce(into: [:]) { $0[$1.presence, default: 0] += 1 },
                atRisk: try self.atRisk(asOf: now, within: reach, in: connection)
            )
        }
    }

    private func figures(of edition: Edition, in connection: any Connection) throws -> [RuleFigure] {
        let counters = try Counters.all(under: "rule/\(edition.version)/", in: connection)
        return edition.figures(atMost: Wallboard.mostFigures) { rule, state in
            counters["\(rule.rawValue)/\(state.rawValue)"] ?? 0
        }
    }

    private func day(asOf now: Moment, within reach: Reach, in connection: any Connection) throws -> Wallboard.Day? {
        if reach.isBoundByProvince { return nil }
        let today = zone.date(of: now)
        let counts = try hourCounts(of: today, within: reach, in: connection)
        let past = try (1...DayForecast.weeks).map { week in
            try hourCounts(of: today.adding(days: -7 * week), within: reach, in: connection).map(\.received)
        }
        let forecast = DayForecast(past: past, hours: counts.count)
        let hours = counts.enumerated().map { place, count in
            Wallboard.Hour(
                beginsAt: Moment(milliseconds: count.hour * HourCounters.length),
                received: count.received,
                closed: count.closed,
                forecast: forecast?.hours[place]
            )
        }
        return Wallboard.Day(hours: hours, basis: forecast?.basis ?? 0)
    }

    /// What came and went in each hour of a day.
    private func hourCounts(
        of date: CivilDate,
        within reach: Reach,
        in connection: any Connection
    ) throws -> [(hour: Int64, received: Int64, closed: Int64)] {
        let first = HourCounters.hour(of: zone.start(of: date).milliseconds)
        let end = HourCounters.hour(of: zone.start(of: date.adding(days: 1)).milliseconds)
        let counts = try HourCounters.all(from: first, before: end, in: connection).filter {
            reach.covers(queue: $0.queue)
        }
        return (first..<end).map { hour in
            let own = counts.filter { $0.hour == hour }
            func sum(_ kind: HourCounters.Kind) -> Int64 { own.reduce(0) { $0 + ($1.kind == kind ? $1.count : 0) } }
            return (hour, sum(.received), sum(.closed))
        }
    }

    /// The tickets that are due next and of whose limit 80 % is gone, and those that are late.
    ///
    /// Whether 80 % is gone is what the timekeeper has warned of: what it has to say next of the duty is the breach. So a clock that holds or runs by a
    /// calendar is judged as everywhere else.
    private func atRisk(
        asOf now: Moment,
        within reach: Reach,
        in connection: any Connection
    ) throws -> [Wallboard.AtRisk] {
        let rows = try TicketList(within: reach, sort: .due, limit: Self.lookedAt).page(in: connection).rows
            .filter { $0.dueAt != TicketRow.noDue }
        let open = try ObligationRows.open(of: rows.map { TicketCase.stream($0.id) }, in: connection)
        let duties = Dictionary(grouping: open, by: \.subject)
        let found = try rows.compactMap { row -> Wallboard.AtRisk? in
            let own = duties[TicketCase.stream(row.id)] ?? []
            let next = own.filter { $0.dueAt == row.dueAt }.min { $0.rule < $1.rule }
            let isWarned = next?.nextAt.map { $0 >= row.dueAt } ?? false
            guard row.dueAt < now.milliseconds || isWarned else { return nil }
            let rule = try next.flatMap { duty in try rulebook(duty.edition).edition.rules[RuleID(duty.rule)] }
            return Wallboard.AtRisk(row: row, rule: rule)
        }
        return Array(found.prefix(Wallboard.mostAtRisk))
    }
}

extension Reach {
    /// Whether an agent serves a queue that is within it.
    fileprivate func covers(_ profile: AgentProfile) -> Bool {
        switch extent {
        case .nothing: false
        case .everything: true
        case .part(let queues, _): queues.map { !$0.isDisjoint(with: profile.queues) } ?? true
        }
    }
}
