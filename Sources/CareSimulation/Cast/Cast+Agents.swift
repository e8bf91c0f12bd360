import Care
import CareDesk

/// What agents do with what they are offered and with what they hold.
extension Cast {
    func presence(_ presence: Presence, of agent: String) -> Act? {
        guard let actor = agents[agent]?.actor else { return nil }
        return Act("presence \(presence.rawValue)", by: actor, takesKey: false) { desk, _ in
            try await desk.setPresence(presence, by: actor)
            return nil
        }
    }

    func takeNext(_ agent: String) -> Act? {
        guard let actor = agents[agent]?.actor, !vanished.contains(agent) else { return nil }
        return Act("take next", by: actor, takesKey: false) { desk, _ in try await desk.takeNext(by: actor) }
    }

    func answerOffer(_ ticket: Ticket, _ name: String) -> Act? {
        guard let agent = agents[name], !vanished.contains(name), case .offered(name, _) = ticket.assignment else {
            return nil
        }
        let throwing = dice.number(0..<100)
        if throwing < agent.ignores { return nil }
        let reason: RefusalReason? =
            throwing < agent.ignores + agent.refuses ? dice.pick([.wrongUnit, .missingSkill, .noCapacity]) : nil
        return Act("answer \(reason?.rawValue ?? "yes")", by: agent.actor, on: ticket) { desk, request in
            try await desk.answerAssignment(ticket.number, refusing: reason, by: agent.actor, request: request)
        }
    }

    func answerTransfer(_ ticket: Ticket, _ name: String) -> Act? {
        guard let agent = agents[name], !vanished.contains(name), ticket.transfer != nil else { return nil }
        let accepts = dice.chance(80)
        let answer = TicketEvent.TransferAnswered(
            isAccepted: accepts,
            agent: accepts && dice.chance(80) ? name : nil,
            reason: accepts ? nil : .wrongUnit,
            suggestion: nil
        )
        return Act("answer transfer \(accepts)", by: agent.actor, on: ticket) { desk, request in
            try await desk.answerTransfer(ticket.number, answer, by: agent.actor, request: request)
        }
    }

    /// The next thing that whoever answers for the ticket does about it.
    func work(_ ticket: Ticket) -> Act? {
        guard ticket.isOpen, let name = ticket.holder, let agent = agents[name], !vanished.contains(name) else {
            return nil
        }
        if ticket.solution != nil { return finish(ticket, agent.actor) }
        if ticket.transfer != nil { return nil }
        if ticket.hold != nil { return resume(ticket, agent.actor) }
        if !ticket.isRecorded, dice.chance(85) { return record(ticket, agent.actor) }
        if ticket.assessment == nil { return assess(ticket, agent.actor) }
        switch dice.number(0..<100) {
        case ..<22: return reply(ticket, .toCustomer, agent.actor)
        case ..<28: return reply(ticket, .note, agent.actor)
        case ..<34: return classify(ticket, agent.actor)
        case ..<44: return hold(ticket, agent.actor)
        case ..<54: return transfer(ticket, agent.actor)
        case ..<57: return prioritise(ticket, agent.actor)
        case ..<58: return waive(ticket, agent.actor)
        default: return solve(ticket, agent.actor)
        }
    }

    private func finish(_ ticket: Ticket, _ actor: Actor) -> Act? {
        if ticket.isConfirmed || ticket.failedContactDays.count >= 3 || dice.chance(5) {
            return Act("close", by: actor, on: ticket) { desk, request in
                try await desk.close(ticket.number, by: actor, request: request)
            }
        }
        return Act("miss", by: actor, on: ticket) { desk, request in
            try await desk.failContact(ticket.number, through: .phone, by: actor, request: request)
        }
    }

    private func resume(_ ticket: Ticket, _ actor: Actor) -> Act {
        Act("resume", by: actor, on: ticket) { desk, request in
            try await desk.resume(ticket.number, by: actor, request: request)
        }
    }

    private func record(_ ticket: Ticket, _ actor: Actor) -> Act {
        Act("record", by: actor, on: ticket) { desk, request in
            try await desk.record(ticket.number, by: actor, request: request) { record in
                var record = record
                record.expectedResult = .clear("恢复正常")
                return record
            }
        }
    }

    private func assess(_ ticket: Ticket, _ actor: Actor) -> Act {
        let assessment = AssessmentRequest(
            impact: dice.chance(10) ? .building : nil,
            severity: dice.chance(20) ? dice.pick(Severity.allCases) : nil,
            complexity: dice.chance(30) ? .complex : .simple,
            decision: .handle
        )
        return Act("assess", by: actor, on: ticket) { desk, request in
            try await desk.assess(ticket.number, assessment, by: actor, request: request)
        }
    }

    private func reply(_ ticket: Ticket, _ direction: MessageDirection, _ actor: Actor) -> Act {
        let name = customer(of: ticket)?.name ?? ""
        let message = TicketEvent.Messaged(
            direction: direction,
            channel: ticket.record.channel,
            words: .clear("\(name)您好，正在处理。")
        )
        return Act("message \(direction.rawValue)", by: actor, on: ticket) { desk, request in
            try await desk.message(ticket.number, message, by: actor, request: request)
        }
    }

    private func classify(_ ticket: Ticket, _ actor: Actor) -> Act {
        let matter = customer(of: ticket).map { SimulatedMatter.all[$0.matter] } ?? SimulatedMatter.all[0]
        let correction = Correction(type: dice.chance(50) ? matter.type : nil, category: matter.category, urgency: nil)
        return Act("classify", by: actor, on: ticket) { desk, request in
            try await desk.classify(ticket.number, as: correction, by: actor, request: request)
        }
    }

    private func hold(_ ticket: Ticket, _ actor: Actor) -> Act {
        let reason = dice.chance(60) ? .waitingForCustomer : dice.pick(HoldReason.allCases) ?? .waitingForParts
        return Act("hold", by: actor, on: ticket) { desk, request in
            try await desk.hold(ticket.number, for: reason, by: actor, request: request)
        }
    }

    private func transfer(_ ticket: Ticket, _ actor: Actor) -> Act? {
        let names = agents.keys.sorted()
        let target =
            dice.chance(50)
            ? dice.pick(names).map(TransferTarget.agent) : dice.pick(DemoCentre.centre.queues).map { .queue($0.key) }
        guard let target else { return nil }
        let offer = TicketEvent.TransferOffered(
            to: target,
            reason: "需要专业支持",
            summary: .clear("\(customer(of: ticket)?.name ?? "")的情况已核对。")
        )
        return Act("transfer", by: actor, on: ticket) { desk, request in
            try await desk.transfer(ticket.number, offer, by: actor, request: request)
        }
    }

    private func prioritise(_ ticket: Ticket, _ actor: Actor) -> Act {
        let priority = dice.pick(Priority.allCases) ?? .p3
        return Act("prioritise", by: actor, on: ticket) { desk, request in
            try await desk.prioritise(ticket.number, priority, because: "情况变化", by: actor, request: request)
        }
    }

    private func waive(_ ticket: Ticket, _ actor: Actor) -> Act? {
        guard let duty = dice.pick(ticket.obligations.all.filter(\.isOpen)) else { return nil }
        return Act("waive", by: actor, on: ticket) { desk, request in
            try await desk.waive(ticket.number, duty.rule, because: "用户同意", by: actor, request: request)
        }
    }

    private func solve(_ ticket: Ticket, _ actor: Actor) -> Act {
        let solution = TicketEvent.Solved(
            result: dice.pick(ResultCode.allCases) ?? .answered,
            cause: "线路接头松动",
            action: "重新压接",
            words: .clear("\(customer(of: ticket)?.name ?? "")的问题已解决。"),
            evidence: ["photo-1"]
        )
        return Act("solve", by: actor, on: ticket) { desk, request in
            try await desk.solve(ticket.number, solution, by: actor, request: request)
        }
    }
}
