import Care
import CareDesk

/// Turns the form of one deed into the deed.
struct TicketDoing {
    let desk: Desk
    let number: String
    let form: Form
    let actor: Actor
    let request: DeedRequest

    /// - Throws: `Refusal` when the desk says no, or a value is none of those that the form offers.
    func perform(_ deed: TicketDeed) async throws {
        switch deed {
        case .take: _ = try await desk.assign(number, to: actor.name, by: actor, request: request)
        case .refuse:
            let reason: RefusalReason = try demanded("reason")
            _ = try await desk.answerAssignment(number, refusing: reason, by: actor, request: request)
        case .transfer: try await transfer()
        case .answerTransfer: try await answerTransfer()
        case .conflict:
            let people = form["people"].split { " ,，、".contains($0) }.map(String.init)
            let reason = form["reason"]
            _ = try await desk.declareConflict(
                on: number,
                of: Set(people),
                because: reason,
                by: actor,
                request: request
            )
        case .link:
            let kind: TicketLink.Kind = try demanded("kind")
            _ = try await desk.link(number, kind, to: form["ticket"].uppercased(), by: actor, request: request)
        case .unlink: _ = try await desk.unlink(number, from: form["ticket"].uppercased(), by: actor, request: request)
        case .merge: try await merge()
        case .unmerge:
            let merged = form.given("ticket") ?? number
            // The page is that of the other ticket, whose version says nothing about this one.
            _ = try await desk.unmerge(merged, by: actor, request: merged == number ? request : request.unversioned)
        case .record, .classify, .assess, .prioritise: try await performIntake(deed)
        default: try await performHandling(deed)
        }
    }

    /// Which of the two goes on is in the choice: the one that came first.
    private func merge() async throws {
        let choice = try MergerChoice(form["ticket"])
        if choice.isInto {
            _ = try await desk.merge(number, into: choice.number, by: actor, request: request)
        } else {
            _ = try await desk.merge(
                choice.number,
                into: number,
                by: actor,
                request: request.unversioned,
                otherVersion: request.expectedVersion
            )
        }
    }

    /// What the merger of the form would do.
    func previewMerger() async throws -> MergerPreview {
        let choice = try MergerChoice(form["ticket"])
        let (here, there) = choice.isInto ? (number, choice.number) : (choice.number, number)
        return try await desk.previewMerger(of: here, into: there, by: actor)
    }

    private func performIntake(_ deed: TicketDeed) async throws {
        switch deed {
        case .record: try await record()
        case .classify:
            let correction = Correction(
                type: try form.choice("type"),
                category: try form.choice("category"),
                urgency: try form.choice("urgency")
            )
            _ = try await desk.classify(number, as: correction, by: actor, request: request)
        case .assess:
            let assessment = AssessmentRequest(
                impact: try form.choice("impact"),
                severity: try form.choice("severity"),
                complexity: try demanded("complexity"),
                decision: try demanded("decision")
            )
            _ = try await desk.assess(number, assessment, by: actor, request: request)
        default:
            guard let priority = Priority(name: form["priority"]) else { throw Self.notListed("priority") }
            _ = try await desk.prioritise(number, priority, because: form["reason"], by: actor, request: request)
        }
    }

    private func performHandling(_ deed: TicketDeed) async throws {
        switch deed {
        case .message:
            let message = TicketEvent.Messaged(
                direction: try demanded("direction"),
                channel: try demanded("channel"),
                words: .clear(form["text"]),
                script: form.given("script")
            )
            try await send(message)
        case .solve: try await solve()
        case .confirm:
            let said = TicketEvent.Confirmed(isSolved: form["solved"] == "yes", channel: try demanded("channel"))
            _ = try await desk.confirm(number, said, by: actor, request: request)
        case .failContact:
            _ = try await desk.failContact(number, through: try demanded("channel"), by: actor, request: request)
        case .close: _ = try await desk.close(number, by: actor, request: request)
        case .reopen:
            _ = try await desk.reopen(number, because: .clear(form["reason"]), by: actor, request: request)
        case .hold: _ = try await desk.hold(number, for: try demanded("reason"), by: actor, request: request)
        case .resume: _ = try await desk.resume(number, by: actor, request: request)
        case .snooze: _ = try await desk.snooze(number, until: .spoken(form["until"]), by: actor, request: request)
        case .wake: _ = try await desk.wake(number, by: actor, request: request)
        default: _ = try await desk.cancel(number, because: form["reason"], by: actor, request: request)
        }
    }

    /// Sends a message with the files that wait for it and those that came with the form; one that is refused leaves them waiting.
    private func send(_ message: TicketEvent.Messaged) async throws {
        var (request, brought) = (request, [String]())
        for file in form.files { brought.append(try await desk.attach(file, to: number, by: actor).attachment.id) }
        request.attachments = form.chosen("attachment") + brought
        let because = form.given("reason")
        let outcome = try await desk.message(number, message, because: because, by: actor, request: request)
        // The same form again brings the same files again, and they went out the first time.
        if outcome.isReplay { for id in brought { try await desk.removeAttachment(id, from: number, by: actor) } }
    }

    /// Puts what was typed over the record; an empty field leaves it as it was.
    private func record() async throws {
        let (name, number, address) = (form.personal("name"), form.personal("number"), form.personal("address"))
        let (province, expected) = (form.given("province"), form.personal("expectedResult"))
        let area: Area? = try form.choice("area")
        _ = try await desk.record(self.number, by: actor, request: request) { record in
            var changed = record
            changed.name = name ?? changed.name
            changed.number = number ?? changed.number
            changed.address = address ?? changed.address
            changed.province = province ?? changed.province
            changed.area = area ?? changed.area
            changed.expectedResult = expected ?? changed.expectedResult
            return changed
        }
    }

    private func transfer() async throws {
        let parts = form["to"].split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { throw Self.notListed("to") }
        let target: TransferTarget = parts[0] == "agent" ? .agent(parts[1]) : .queue(parts[1])
        let offer = TicketEvent.TransferOffered(to: target, reason: form["reason"], summary: .clear(form["summary"]))
        _ = try await desk.transfer(number, offer, by: actor, request: request)
    }

    private func answerTransfer() async throws {
        let isAccepted = form["answer"] == "accept"
        let answer = TicketEvent.TransferAnswered(
            isAccepted: isAccepted,
            agent: isAccepted ? actor.name : nil,
            reason: isAccepted ? nil : try form.choice("reason"),
            suggestion: isAccepted ? nil : form.given("suggestion")
        )
        _ = try await desk.answerTransfer(number, answer, by: actor, request: request)
    }

    private func solve() async throws {
        let solution = TicketEvent.Solved(
            result: try demanded("result"),
            cause: form["cause"],
            action: form["action"],
            words: .clear(form["text"]),
            evidence: form["evidence"].split(separator: "\n").map(String.init)
        )
        _ = try await desk.solve(number, solution, by: actor, request: request)
    }

    private func demanded<Value: RawRepresentable<String>>(_ name: String) throws(Refusal) -> Value {
        guard let value: Value = try form.choice(name) else { throw Self.notListed(name) }
        return value
    }

    private static func notListed(_ name: String) -> Refusal {
        .field("/\(name)", "请从列表中选择", "Choose one of the list")
    }
}

extension DeedRequest {
    /// The same without the version, for a deed on another ticket than that of the page.
    fileprivate var unversioned: DeedRequest {
        var request = self
        request.expectedVersion = nil
        return request
    }
}
