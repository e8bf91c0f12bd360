import Care
import CareDesk
import CareStore

/// Reads what is done in bulk, and to which tickets.
struct BulkReader {
    let api: Api
    let call: Call

    /// What each order takes besides its tickets.
    private static func members(of kind: BulkOrder.Kind) -> [String] {
        switch kind {
        case .take, .wake, .resume, .close: []
        case .assign: ["agent"]
        case .transfer: ["to", "reason"]
        case .snooze: ["until"]
        case .prioritise: ["priority", "reason"]
        case .hold: ["reason"]
        case .undo: ["bulk"]
        }
    }

    func read() async throws -> (order: BulkOrder, selection: BulkSelection) {
        let fields = try JSONFields(body: call.body)
        let kind = try fields.requiredChoice("deed", BulkOrder.Kind.self)
        let which = kind == .undo ? [] : ["tickets", "question"]
        try fields.demandOnly(["deed"] + Self.members(of: kind) + which)
        return (try order(kind, fields), try await selection(kind, fields))
    }

    private func order(_ kind: BulkOrder.Kind, _ fields: JSONFields) throws -> BulkOrder {
        switch kind {
        case .take: return .take
        case .assign: return .assign(agent: try fields.requiredText("agent"))
        case .transfer: return .transfer(to: try fields.target("to"), reason: try fields.reason("reason"))
        case .snooze:
            let words = try fields.requiredText("until")
            return .snooze(until: try Moment(rfc3339: words) ?? api.desk.spokenMoment(words).moment)
        case .wake: return .wake
        case .prioritise:
            let priority = try fields.priority("priority")
            return .prioritise(priority, reason: try fields.reason("reason"))
        case .hold: return .hold(try fields.requiredChoice("reason", HoldReason.self))
        case .resume: return .resume
        case .close: return .close
        case .undo: return .undo(bulk: try fields.requiredText("bulk"))
        }
    }

    private func selection(_ kind: BulkOrder.Kind, _ fields: JSONFields) async throws -> BulkSelection {
        if kind == .undo { return .ofOrder }
        switch (try fields.objects("tickets"), try fields.text("question")) {
        case (let tickets?, nil):
            var choices: [BulkSelection.Choice] = []
            for ticket in tickets {
                try ticket.demandOnly(["number", "version"])
                let version = try ticket.integer("version").map { Int(clamping: max(0, $0)) }
                choices.append(.init(number: try ticket.requiredText("number").uppercased(), seen: version))
            }
            return .tickets(choices)
        case (nil, let question?):
            let query = try Query(question, allowing: Api.questionNames)
            return .question(try await api.ticketList(query, for: call), words: try query.text("q"))
        default:
            throw Refusal.field("/tickets", "请给出 tickets 或 question 之一", "Name either tickets or a question")
        }
    }
}
