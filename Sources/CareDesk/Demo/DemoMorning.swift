import Care

/// Plays the stories of the demonstration's tickets, all deeds in the order of their moments.
struct DemoMorning: Sendable {
    let desk: Desk
    let endsAt: Moment

    private struct Scene: Sendable {
        let at: Moment
        let ticket: Int
        /// Nil is the contact itself.
        let step: DemoStep?
    }

    func play() async throws {
        let tickets = DemoTicket.all
        var numbers: [Int: String] = [:]
        for scene in scenes(of: tickets) {
            if let step = scene.step {
                guard let number = numbers[scene.ticket] else { continue }
                try await perform(step, on: number, of: tickets[scene.ticket], at: scene.at)
            } else {
                let contact = tickets[scene.ticket].contact(at: scene.at)
                numbers[scene.ticket] = try await desk.accept(contact, by: door(contact.record.channel)).ticket.ticket
                    .number
            }
        }
    }

    private func scenes(of tickets: [DemoTicket]) -> [Scene] {
        let all = tickets.enumerated().flatMap { index, ticket in
            let received = endsAt - .minutes(Int64(ticket.minutesAgo))
            return [Scene(at: received, ticket: index, step: nil)]
                + ticket.steps.map { Scene(at: received + .minutes(Int64($0.minutes)), ticket: index, step: $0) }
        }
        return all.enumerated()
            .sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
            .map(\.element)
            .filter { $0.at <= endsAt }
    }

    /// Calls are taken down by the desk itself, everything else comes in through its channel.
    private func door(_ channel: Channel) -> Actor {
        channel.isVoice ? DemoCentre.actor : Actor(.integration, .integration, "demo-\(channel.rawValue)")
    }

    private func actor(_ person: String?) -> Actor {
        guard let person else { return Actor(.customer, .customer, "demo-customer") }
        return DemoCentre.people.first { $0.name == person }?.actor ?? DemoCentre.actor
    }

    /// What stands in a queue that somebody does not serve comes to him by the lead's hand (handbook 2.2, 7.2).
    private func letReach(_ number: String, _ actor: Actor, _ request: DeedRequest) async throws {
        guard actor.kind == .staff, try await !desk.sees(number, actor) else { return }
        _ = try await desk.assign(number, to: actor.name, by: .staff("lead1", .lead), request: request)
    }

    private func perform(_ step: DemoStep, on number: String, of ticket: DemoTicket, at moment: Moment) async throws {
        let actor = actor(step.person)
        let request = DeedRequest(at: moment)
        try await letReach(number, actor, request)
        switch step.deed {
        case .take:
            _ = try await desk.assign(number, to: actor.name, by: actor, request: request)
        case .complete(let expected):
            _ = try await desk.record(number, by: actor, request: request) { record in
                var record = record
                record.expectedResult = .clear(expected)
                return record
            }
        case .assess(let complexity, let severity):
            let assessment = AssessmentRequest(
                impact: nil,
                severity: severity,
                complexity: complexity,
                decision: .handle
            )
            _ = try await desk.assess(number, assessment, by: actor, request: request)
        case .classify(let correction):
            _ = try await desk.classify(number, as: correction, by: actor, request: request)
        case .raise(let priority, let reason):
            _ = try await desk.prioritise(number, priority, because: reason, by: actor, request: request)
        case .reply, .note, .hear, .urge:
            try await speak(step.deed, on: number, of: ticket, by: actor, request)
        case .hold(let reason):
            _ = try await desk.hold(number, for: reason, by: actor, request: request)
        case .resume:
            _ = try await desk.resume(number, by: actor, request: request)
        case .transfer, .acceptTransfer, .rejectTransfer:
            try await transfer(step.deed, number, by: actor, request)
        case .solve, .missCall, .confirm, .close:
            try await finish(step.deed, number, ticket.channel, by: actor, request)
        }
    }

    private func speak(
        _ deed: DemoStep.Deed,
        on number: String,
        of ticket: DemoTicket,
        by actor: Actor,
        _ request: DeedRequest
    ) async throws {
        func say(_ direction: MessageDirection, _ words: String) async throws {
            let message = TicketEvent.Messaged(direction: direction, channel: ticket.channel, words: .clear(words))
            _ = try await desk.message(number, message, by: actor, request: request)
        }
        switch deed {
        case .reply(let words): try await say(.toCustomer, words)
        case .note(let words): try await say(.note, words)
        case .hear(let words): try await say(.fromCustomer, words)
        case .urge(let words):
            _ = try await desk.change(number, by: actor, request: request) { known, _, _ in
                try known.urging(.clear(words), through: ticket.channel, by: actor)
            }
        default: break
        }
    }

    private func transfer(_ deed: DemoStep.Deed, _ number: String, by actor: Actor, _ request: DeedRequest) async throws
    {
        switch deed {
        case .transfer(let queue, let reason):
            let offer = TicketEvent.TransferOffered(
                to: .queue(queue),
                reason: reason,
                summary: .clear("已核对记录，\(reason)，请接续处理。")
            )
            _ = try await desk.transfer(number, offer, by: actor, request: request)
        case .acceptTransfer:
            let answer = TicketEvent.TransferAnswered(isAccepted: true, agent: actor.name, reason: nil, suggestion: nil)
            _ = try await desk.answerTransfer(number, answer, by: actor, request: request)
        case .rejectTransfer(let reason):
            let answer = TicketEvent.TransferAnswered(
                isAccepted: false,
                agent: nil,
                reason: reason,
                suggestion: "请先在本组核实"
            )
            _ = try await desk.answerTransfer(number, answer, by: actor, request: request)
        default: break
        }
    }

    private func finish(
        _ deed: DemoStep.Deed,
        _ number: String,
        _ channel: Channel,
        by actor: Actor,
        _ request: DeedRequest
    ) async throws {
        switch deed {
        case .solve(let result, let cause, let words):
            let solution = TicketEvent.Solved(
                result: result,
                cause: cause,
                action: words,
                words: .clear(words),
                evidence: ["\(DemoCentre.mark)evidence/\(number)"]
            )
            _ = try await desk.solve(number, solution, by: actor, request: request)
        case .missCall:
            _ = try await desk.failContact(number, through: channel, by: actor, request: request)
        case .confirm(let isSolved):
            _ = try await desk.confirm(number, .init(isSolved: isSolved, channel: channel), by: actor, request: request)
        case .close:
            _ = try await desk.close(number, by: actor, request: request)
        default: break
        }
    }
}
