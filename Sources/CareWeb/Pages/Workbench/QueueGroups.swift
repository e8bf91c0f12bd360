import Care
import CareStore

/// The tickets of a list by the time that is left: overdue, within the hour, today, later.
struct QueueGroups {
    let visit: Visit

    func callAsFunction(_ listed: [(row: TicketRow, line: TicketLine)]) -> [WorkbenchView.Group] {
        let (now, zone) = (visit.now, visit.wording.zone)
        let midnight = zone.start(of: zone.date(of: now).adding(days: 1))
        let soon = now + .hours(1)
        let bounds = [now, soon, max(midnight, soon), Moment(milliseconds: .max)]
        let heads = [("groupOverdue", "overdue"), ("groupSoon", "soon"), ("groupToday", ""), ("groupLater", "")]
        var from = Int64.min
        return zip(bounds, heads).compactMap { bound, head in
            let until = bound.milliseconds
            defer { from = until }
            let lines = listed.filter {
                ($0.row.dueAt >= from && $0.row.dueAt < until) || (until == .max && $0.row.dueAt == .max)
            }
            if lines.isEmpty { return nil }
            return .init(
                title: visit.words[head.0],
                count: String(lines.count),
                tone: head.1,
                lines: lines.map(\.line)
            )
        }
    }
}
