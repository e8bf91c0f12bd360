import Care
import CareDesk

/// Makes the form of a bulk deed, and reads it.
struct BulkForm: Sendable {
    let words: Words
    let actor: Actor
    /// Queues by key, with their names.
    let queues: [(value: String, label: String)]
    /// Agents by log-in name, with the names they go by.
    let agents: [(value: String, label: String)]
    let form: Form
    let refusal: Refusal?

    var kind: BulkOrder.Kind? { BulkOrder.Kind(rawValue: form["deed"]) }

    /// What the list offers to do with what is chosen; only a lead gives tickets to somebody else.
    static func deeds(for actor: Actor, in words: Words) -> [FieldView.Option] {
        BulkOrder.Kind.chosen.filter { $0 != .assign || actor.role.leads }
            .map { .init(value: $0.rawValue, label: words[$0.name]) }
    }

    /// What the deed takes besides its tickets.
    var fields: [FieldView] {
        let fields = Fields(words: words, prefix: "bulk", form: form, refusal: refusal)
        let choose = [(value: "", label: words["choose"])]
        switch kind {
        case .assign:
            return [fields(.select, "agent", "holder", .init(options: choose + agents, isRequired: true))]
        case .transfer:
            let toQueues = queues.map { (value: "queue:\($0.value)", label: words["toQueue", $0.label]) }
            let toAgents = agents.map { (value: "agent:\($0.value)", label: words["toAgent", $0.label]) }
            return [
                fields(
                    .select,
                    "to",
                    "transferTo",
                    .init(options: choose + toQueues + toAgents, isRequired: true)
                ),
                fields(.line, "reason", "reasonLabel", .init(hint: "bulkReasonHint", isRequired: true)),
            ]
        case .snooze: return [fields(.line, "until", "untilLabel", .init(hint: "untilHint", isRequired: true))]
        case .prioritise:
            let priorities = Priority.allCases.map { (value: $0.name, label: $0.name) }
            return [
                fields(.select, "priority", "priority", .init(options: choose + priorities, isRequired: true)),
                fields(.line, "reason", "reasonLabel", .init(isRequired: true)),
            ]
        case .hold:
            let reasons = HoldReason.allCases.map { (value: $0.rawValue, label: words[$0.name]) }
            return [fields(.select, "reason", "reasonLabel", .init(options: choose + reasons, isRequired: true))]
        case .take, .wake, .resume, .close, .undo, nil: return []
        }
    }
}

extension Form {
    /// What the form says that is to be done to each ticket; nil while something that it takes was not even asked for yet.
    ///
    /// - Throws: `Refusal` that names the field.
    func bulkOrder(on desk: Desk) throws -> BulkOrder? {
        guard let kind = BulkOrder.Kind(rawValue: self["deed"]) else {
            throw Refusal.field("/deed", "请选择要做什么", "Choose what is done")
        }
        guard kind.asks.allSatisfy({ fields[$0] != nil }) else { return nil }
        switch kind {
        case .take: return .take
        case .assign: return .assign(agent: try bulkChoice("agent"))
        case .transfer:
            let parts = try bulkChoice("to").split(separator: ":", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { throw Self.notChosen("to") }
            let target: TransferTarget = parts[0] == "agent" ? .agent(parts[1]) : .queue(parts[1])
            return .transfer(to: target, reason: self["reason"])
        case .snooze: return .snooze(until: try desk.spokenMoment(self["until"]).moment)
        case .wake: return .wake
        case .prioritise:
            guard let priority = Priority(name: self["priority"]) else { throw Self.notChosen("priority") }
            return .prioritise(priority, reason: self["reason"])
        case .hold:
            guard let reason: HoldReason = try choice("reason") else { throw Self.notChosen("reason") }
            return .hold(reason)
        case .resume: return .resume
        case .close: return .close
        case .undo: return .undo(bulk: self["bulk"])
        }
    }

    /// What was typed, so that nothing else is run than what was tried.
    var bulkWords: String {
        ["deed", "agent", "to", "until", "priority", "reason", "bulk"].map { "\($0)=\(Pages.encoded(self[$0]))" }
            .joined(separator: "&")
    }

    /// The tickets that were ticked, each as `GZ20261123-000042.7`: its number and the version that was seen.
    var bulkChoices: [BulkSelection.Choice] {
        chosen("ticket").map { words in
            let parts = words.split(separator: ".", maxSplits: 1).map(String.init)
            return .init(number: parts.first ?? "", seen: parts.count > 1 ? Int(parts[1]) : nil)
        }
    }

    private func bulkChoice(_ name: String) throws(Refusal) -> String {
        guard let value = given(name) else { throw Self.notChosen(name) }
        return value
    }

    private static func notChosen(_ name: String) -> Refusal {
        .field("/\(name)", "请从列表中选择", "Choose one of the list")
    }
}

extension BulkOrder.Kind {
    /// The fields of its form.
    fileprivate var asks: [String] {
        switch self {
        case .take, .wake, .resume, .close, .undo: []
        case .assign: ["agent"]
        case .transfer: ["to", "reason"]
        case .snooze: ["until"]
        case .prioritise: ["priority", "reason"]
        case .hold: ["reason"]
        }
    }
}
