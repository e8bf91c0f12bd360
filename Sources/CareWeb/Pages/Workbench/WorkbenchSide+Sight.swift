import Care
import CareDesk
import CareStore

extension WorkbenchSide {
    /// What of the pane was asked for, beyond the ticket itself.
    struct Found: Sendable {
        var earlier: [(row: TicketRow, summary: String?)] = []
        var looks: [AccessRow]?
    }

    init(_ sight: TicketSight, _ side: WorkbenchQuestion.Side, _ found: Found) {
        let (words, teller) = (sight.visit.words, sight.teller)
        let tally = DutyTally(sight.obligations)
        isCustomer = side == .customer
        isHistory = side == .history
        isAudit = side == .audit
        initial = sight.about.customer.first.map { String($0.value.prefix(1)) } ?? ""
        arcs = tally.arcs
        share = "\(tally.met)/\(tally.all)"
        dutiesTitle = words["dutiesApply", String(tally.all)]
        self.tally = tally.said(in: words)
        duties = sight.obligations.map { ClockView($0, under: sight.known.rulebook.edition, in: sight.visit) }
        earlier = found.earlier.map { Earlier($0.row, $0.summary, in: sight.visit) }
        journal = sight.known.entries.reversed().map { entry in
            Trace(
                place: String(entry.version),
                what: teller.title(of: entry.event),
                who: teller.by(entry.actor),
                at: sight.visit.wording.dateTime(entry.at)
            )
        }
        looks = found.looks?.map { row in
            Trace(
                place: String(row.seq),
                what: words["access_\(row.kind)"],
                who: Actor(row.actor)?.name ?? row.actor,
                at: sight.visit.wording.dateTime(Moment(milliseconds: row.at))
            )
        }
    }
}

extension WorkbenchSide.Earlier {
    init(_ row: TicketRow, _ summary: String?, in visit: Visit) {
        let line = TicketLine(row, summary: summary, in: visit)
        number = row.number
        href = line.href
        self.summary = line.summary
        kind = line.kind
        status = Status(rawValue: row.status).map { visit.words[$0.name] } ?? row.status
        received = visit.wording.dateTime(Moment(milliseconds: row.receivedAt))
    }
}
