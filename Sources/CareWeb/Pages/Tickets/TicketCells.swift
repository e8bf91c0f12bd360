import Care
import CareStore

/// Writes the chosen columns of the list of tickets.
struct TicketCells: Sendable {
    let columns: [ViewContent.Column]
    let queues: [String: String]
    /// The names that agents go by.
    let names: [String: String]
    let visit: Visit

    var heads: [TicketListView.Head] {
        columns.map { .init(label: visit.words[Self.label(of: $0)], style: $0 == .due ? "figure" : "") }
    }

    static func label(of column: ViewContent.Column) -> String {
        switch column {
        case .summary: "summary"
        case .priority: "priority"
        case .kind: "kind"
        case .status: "statusLabel"
        case .stage: "stageLabel"
        case .queue: "queueLabel"
        case .assignee: "holder"
        case .channel: "channelLabel"
        case .province: "provinceLabel"
        case .received: "receivedAt"
        case .due: "dueLabel"
        }
    }

    func row(_ row: TicketRow, summary: String?) -> TicketListView.Row {
        let line = TicketLine(row, summary: summary, in: visit)
        return .init(number: row.number, version: String(row.version), cells: columns.map { cell($0, row, line) })
    }

    private func cell(_ column: ViewContent.Column, _ row: TicketRow, _ line: TicketLine) -> TicketListView.Cell {
        if column == .due { return .init(text: line.left, style: "figure \(line.tone)", due: line.due) }
        return .init(text: text(column, row, line), style: "", due: nil)
    }

    private func text(_ column: ViewContent.Column, _ row: TicketRow, _ line: TicketLine) -> String {
        let words = visit.words
        switch column {
        case .summary: return line.summary
        case .priority: return line.priority
        case .kind: return line.kind
        case .status: return Status(rawValue: row.status).map { words[$0.name] } ?? row.status
        case .stage: return Stage(rawValue: row.stage).map { words[$0.name] } ?? row.stage
        case .queue: return queues[row.queue] ?? row.queue
        case .assignee: return row.assignee.map { names[$0] ?? $0 } ?? "—"
        case .channel: return Channel(rawValue: row.channel).map { words[$0.name] } ?? row.channel
        case .province: return row.province.isEmpty ? "—" : Province.name(row.province, in: words.language)
        case .received: return visit.wording.near(Moment(milliseconds: row.receivedAt))
        case .due: return line.left
        }
    }
}
