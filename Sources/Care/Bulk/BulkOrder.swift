/// What a bulk deed does to each of its tickets: one of the deeds that the desk has, with what that takes (docs/decisions/0035).
package enum BulkOrder: Hashable, Sendable {
    case take
    case assign(agent: String)
    /// The reason is also what the next one is told, so it names nobody: the same words go with every ticket.
    case transfer(to: TransferTarget, reason: String)
    /// All of them come back at the same moment, whenever the deed came to each.
    case snooze(until: Moment)
    case wake
    case prioritise(Priority, reason: String)
    case hold(HoldReason)
    case resume
    case close
    /// Takes back what another bulk deed did.
    case undo(bulk: String)

    /// The word for it, in forms, addresses and the journal.
    package enum Kind: String, CaseIterable, Sendable {
        case take, assign, transfer, snooze, wake, prioritise, hold, resume, close, undo

        /// What somebody chooses from a list; to undo begins with the bulk deed that is undone.
        package static let chosen = allCases.filter { $0 != .undo }

        package var name: Text {
            switch self {
            case .take: Text(zh: "领取", en: "Take")
            case .assign: Text(zh: "分派给坐席", en: "Assign to an agent")
            case .transfer: Text(zh: "转接", en: "Transfer")
            case .snooze: Text(zh: "推迟", en: "Snooze")
            case .wake: Text(zh: "取回", en: "Bring back")
            case .prioritise: Text(zh: "调整优先级", en: "Change the priority")
            case .hold: Text(zh: "挂起", en: "Hold")
            case .resume: Text(zh: "恢复", en: "Resume")
            case .close: Text(zh: "闭环", en: "Close")
            case .undo: Text(zh: "撤销批量操作", en: "Undo a bulk deed")
            }
        }
    }

    package var kind: Kind {
        switch self {
        case .take: .take
        case .assign: .assign
        case .transfer: .transfer
        case .snooze: .snooze
        case .wake: .wake
        case .prioritise: .prioritise
        case .hold: .hold
        case .resume: .resume
        case .close: .close
        case .undo: .undo
        }
    }

    /// The longest reason, in characters.
    package static let longestReason = 500

    /// Refuses once what would be refused for every ticket: what is wrong with the order itself.
    ///
    /// - Parameter now: The moment that it is given.
    /// - Throws: `Refusal` that names the field.
    package func demandFit(asOf now: Moment) throws(Refusal) {
        switch self {
        case .transfer(_, let reason), .prioritise(_, let reason):
            guard !reason.isBlank else { throw .field("/reason", "请写明原因", "Give a reason", clause: "2.4") }
            try ContactRecord.check(.clear(reason), "/reason", Self.longestReason)
        case .snooze(let until):
            guard until > now else {
                throw .field("/until", "稍后处理的时间须在将来", "A ticket is snoozed until a moment to come", clause: "3.1")
            }
        case .take, .assign, .wake, .hold, .resume, .close, .undo: break
        }
    }
}

extension BulkOrder {
    package init(_ body: BodyFields) throws {
        switch try body.choice("deed", of: Kind.self) {
        case .take: self = .take
        case .assign: self = .assign(agent: try body.text("agent"))
        case .transfer:
            self = .transfer(to: try TransferTarget(body.object("to")), reason: try body.text("reason"))
        case .snooze: self = .snooze(until: try body.moment("until"))
        case .wake: self = .wake
        case .prioritise:
            let word = try body.text("priority")
            guard let priority = Priority(name: word) else { throw BodyFault("\(word) is no priority") }
            self = .prioritise(priority, reason: try body.text("reason"))
        case .hold: self = .hold(try body.choice("reason"))
        case .resume: self = .resume
        case .close: self = .close
        case .undo: self = .undo(bulk: try body.text("bulk"))
        }
    }

    /// Writes the members of the order into an object.
    package func write(to json: inout JSONText) {
        json.member("deed", kind)
        switch self {
        case .take, .wake, .resume, .close: break
        case .assign(let agent): json.member("agent", agent)
        case .transfer(let target, let reason):
            json.object("to") { target.write(to: &$0) }
            json.member("reason", reason)
        case .snooze(let until): json.member("until", until)
        case .prioritise(let priority, let reason):
            json.member("priority", priority.name)
            json.member("reason", reason)
        case .hold(let reason): json.member("reason", reason)
        case .undo(let bulk): json.member("bulk", bulk)
        }
    }
}
