import Care
import CareDesk
import CareStore

/// The wallboard in somebody's words; every number leads to the tickets behind it.
struct WallSight {
    let wall: Wallboard
    /// The names that people go by, of those who hold tickets at risk.
    let names: [String: String]
    let visit: Visit

    private var words: Words { visit.words }
    private var zone: CivilZone { visit.wording.zone }

    func view(refusal: Refusal?) -> WallView {
        let waiting = wall.lines.reduce(Int64(0)) { $0 + $1.waiting.count }
        let isWhole = wall.lines.allSatisfy(\.waiting.isWhole)
        return WallView(
            day: visit.wording.day(visit.now),
            isNight: isNight,
            refusal: refusal.map { RefusalView($0, in: words) },
            strip: strip,
            basis: words["wallBasis", wall.edition.number],
            gauges: wall.figures.map(gauge),
            hasDay: wall.day != nil,
            chart: wall.day.map { HourChart($0, asOf: visit.now, in: visit.wording) },
            forecast: forecast,
            hours: wall.day?.hours.map(hour) ?? [],
            waitingTotal: "\(waiting)\(isWhole ? "" : "+")",
            lines: lines,
            standings: Presence.allCases.compactMap(standing),
            hasSeats: !wall.seats.isEmpty,
            seats: wall.seats.map(seat),
            hasRisks: !wall.atRisk.isEmpty,
            risks: wall.atRisk.map(risk),
            takers: wall.seats.map { .init(login: $0.profile.name, name: $0.profile.displayName) }
        )
    }

    /// From seven in the evening to seven in the morning.
    private var isNight: Bool {
        let hour = (visit.now - zone.start(of: zone.date(of: visit.now))).milliseconds / 3_600_000
        return hour < 7 || hour >= 19
    }

    private var strip: WallView.Strip? {
        if wall.overdue.count == 0 { return nil }
        let count = "\(wall.overdue.count)\(wall.overdue.isWhole ? "" : "+")"
        return .init(
            label: words["wallOverdue", count],
            href: "/tickets?due=late",
            passed: wall.overdue.firstDueAt.map { String($0.milliseconds) },
            late: wall.overdue.firstDueAt.map { visit.wording.countdown(visit.now - $0) } ?? ""
        )
    }

    private func gauge(_ figure: RuleFigure) -> WallView.Gauge {
        let verdict = figure.isReached.map { $0 ? "targetReached" : "targetMissed" } ?? "targetNone"
        return .init(
            title: words[figure.rule.title],
            clause: figure.rule.clause.description,
            share: figure.share.map(Wording.percent) ?? "—",
            tone: figure.isReached.map { $0 ? "ok" : "warn" } ?? "",
            verdict: figure.share == nil ? words["noneYet"] : words[verdict],
            icon: figure.isReached.map { $0 ? "check" : "alert" } ?? "ring",
            target: figure.asked.map { words["targetIs", Wording.percent($0)] } ?? "",
            counts: words["metOf", String(figure.met), String(figure.met + figure.breached)],
            href: "/handbook/\(figure.rule.clause)#breaches",
            length: String((figure.share ?? 0) / 10),
            mark: figure.asked.map { String($0 / 10) }
        )
    }

    private var forecast: String {
        guard let day = wall.day else { return words["hoursNot"] }
        return day.basis == 0 ? words["forecastNot"] : words["forecastBasis", String(day.basis)]
    }

    private func hour(_ hour: Wallboard.Hour) -> WallView.Hour {
        let place = TicketQuestion.address(ofHour: hour.beginsAt, in: zone)
        let isComing = hour.beginsAt > visit.now
        return .init(
            label: hourLabel(hour.beginsAt),
            received: isComing ? nil : String(hour.received),
            receivedHref: "/tickets?state=all&received=\(place)",
            closed: isComing ? nil : String(hour.closed),
            closedHref: "/tickets?state=all&closed=\(place)",
            expected: hour.forecast.map { String($0.expected) } ?? "—",
            isNow: !isComing && visit.now < hour.beginsAt + .hours(1)
        )
    }

    /// A whole hour without its minutes, so that a day fits beside the chart.
    private func hourLabel(_ moment: Moment) -> String {
        let time = visit.wording.time(moment)
        return time.hasSuffix(":00") ? String(time.dropLast(3)) : time
    }

    private var lines: [WallView.Line] {
        let most = max(1, wall.lines.map(\.waiting.count).max() ?? 1)
        return wall.lines.map { line in
            let oldest = line.waiting.oldestReceivedAt.map { Moment(milliseconds: $0) }
            return .init(
                name: words[line.channel.name],
                icon: TicketLine.icon(of: line.channel),
                waiting: "\(line.waiting.count)\(line.waiting.isWhole ? "" : "+")",
                href: "/tickets?channel=\(line.channel.rawValue)&holder=\(TicketQuestion.nobody)",
                length: String(line.waiting.count * 100 / most),
                since: oldest.map { String($0.milliseconds) },
                wait: oldest.map { visit.wording.countdown(visit.now - $0) } ?? "—",
                tone: line.waiting.count == 0 ? "quiet" : ""
            )
        }
    }

    private func standing(_ presence: Presence) -> WallView.Standing? {
        guard let count = wall.presences[presence], count > 0 else { return nil }
        return .init(label: words[presence.name], count: String(count), tone: Self.tone(of: presence))
    }

    private func seat(_ seat: AgentSeat) -> WallView.Seat {
        .init(
            name: seat.profile.displayName,
            href: "/tickets?holder=\(Pages.encoded(seat.profile.name))",
            tone: Self.tone(of: seat.presence),
            label: words[seat.presence.name],
            since: seat.since.map { String($0.milliseconds) },
            lasting: seat.since.map { visit.wording.countdown(visit.now - $0) } ?? "",
            tickets: words["seatTickets", String(seat.tickets)]
        )
    }

    private static func tone(of presence: Presence) -> String {
        switch presence {
        case .available: "is-available"
        case .busy: "is-busy"
        case .wrapUp: "is-wrap-up"
        case .away, .offline: "is-away"
        }
    }

    private func risk(_ risk: Wallboard.AtRisk) -> WallView.Risk {
        let line = TicketLine(risk.row, summary: "", in: visit)
        return .init(
            number: risk.row.number,
            kind: line.kind,
            due: line.due ?? "",
            left: line.left,
            tone: line.tone,
            limit: risk.rule.map { words[$0.title] } ?? "—",
            clause: risk.rule?.clause.description,
            holder: risk.row.assignee.map { names[$0] ?? $0 } ?? words["nobodyYet"],
            version: String(risk.row.version),
            key: Pages.newKey()
        )
    }
}
