import Care
import CareDesk
import HTTPTypes
import Hummingbird

/// 受理 and 处理: record, assessment, hold, messages and solution.
extension Api {
    func addHandling(to router: Router<CareContext>) {
        write(.put, "/tickets/:number/record", on: router, for: .permitted([.handleTickets])) { call in
            let deed = try call.deed()
            let change = try RecordChange(call)
            let outcome = try await desk.record(call.number, by: call.actor, request: deed) { change.applied(to: $0) }
            return try await answer(outcome, for: call)
        }
        write(.put, "/tickets/:number/classification", on: router, for: .permitted([.handleTickets])) { call in
            let fields = try call.fields("type", "category", "urgency")
            let correction = Correction(
                type: try fields.choice("type", ProblemType.self),
                category: try fields.choice("category", Category.self),
                urgency: try fields.choice("urgency", Urgency.self)
            )
            let deed = try call.deed()
            let outcome = try await desk.classify(call.number, as: correction, by: call.actor, request: deed)
            return try await answer(outcome, for: call)
        }
        write(.post, "/tickets/:number/assessment", on: router, for: .permitted([.handleTickets])) { call in
            try await assess(call)
        }
        write(.put, "/tickets/:number/priority", on: router, for: .permitted([.handleTickets])) { call in
            let fields = try call.fields("priority", "reason")
            let priority = try fields.priority("priority")
            let reason = try fields.reason("reason")
            let deed = try call.deed()
            let outcome = try await desk.prioritise(
                call.number,
                priority,
                because: reason,
                by: call.actor,
                request: deed
            )
            return try await answer(outcome, for: call)
        }
        write(.put, "/tickets/:number/hold", on: router, for: .permitted([.handleTickets])) { call in
            let reason = try call.fields("reason").requiredChoice("reason", HoldReason.self)
            let outcome = try await desk.hold(call.number, for: reason, by: call.actor, request: try call.deed())
            return try await answer(outcome, for: call)
        }
        write(.delete, "/tickets/:number/hold", on: router, for: .permitted([.handleTickets])) { call in
            _ = try call.fields()
            let outcome = try await desk.resume(call.number, by: call.actor, request: try call.deed())
            return try await answer(outcome, for: call)
        }
        write(.post, "/tickets/:number/messages", on: router, for: .permitted([.handleTickets])) { call in
            try await message(call)
        }
        write(.post, "/tickets/:number/solution", on: router, for: .permitted([.handleTickets])) { call in
            try await solve(call)
        }
    }

    private func assess(_ call: Call) async throws -> Response {
        let fields = try call.fields("complexity", "decision", "impact", "severity")
        let assessment = AssessmentRequest(
            impact: try fields.choice("impact", Impact.self),
            severity: try fields.choice("severity", Severity.self),
            complexity: try fields.requiredChoice("complexity", Complexity.self),
            decision: try fields.requiredChoice("decision", AssessmentDecision.self)
        )
        let outcome = try await desk.assess(call.number, assessment, by: call.actor, request: try call.deed())
        return try await answer(outcome, for: call)
    }

    private func message(_ call: Call) async throws -> Response {
        let fields = try call.fields("direction", "channel", "text", "reason", "script", "attachments")
        let direction = try fields.requiredChoice("direction", MessageDirection.self)
        let channel = try fields.choice("channel", Channel.self)
        guard let channel = channel ?? (direction == .note ? .web : nil) else { throw fields.missing("channel") }
        let message = TicketEvent.Messaged(
            direction: direction,
            channel: channel,
            words: .clear(try fields.requiredText("text")),
            script: try fields.text("script")
        )
        var deed = try call.deed()
        deed.attachments = try fields.texts("attachments") ?? []
        let outcome = try await desk.message(
            call.number,
            message,
            because: try fields.text("reason"),
            by: call.actor,
            request: deed
        )
        return try await answer(outcome, for: call)
    }

    private func solve(_ call: Call) async throws -> Response {
        let fields = try call.fields("result", "cause", "action", "text", "evidence")
        let solution = TicketEvent.Solved(
            result: try fields.requiredChoice("result", ResultCode.self),
            cause: try fields.requiredText("cause"),
            action: try fields.text("action") ?? "",
            words: .clear(try fields.requiredText("text")),
            evidence: try fields.texts("evidence") ?? []
        )
        let outcome = try await desk.solve(call.number, solution, by: call.actor, request: try call.deed())
        return try await answer(outcome, for: call)
    }
}

/// The fields of a record that were sent, to be put over those that are known.
private struct RecordChange: Sendable {
    private let fields: JSONFields
    private let change: ContactRecord

    init(_ call: Call) throws(Refusal) {
        fields = try call.fields("channel", "customer", "place", "description", "expectedResult")
        try fields.object("customer")?.demandOnly(["name", "number", "identityLevel", "isProxy"])
        var change = ContactRecord(channel: .web, description: .clear("-"))
        try ContactReader.read(fields, into: &change)
        self.change = change
    }

    func applied(to record: ContactRecord) -> ContactRecord {
        var applied = record
        // What was sent was read without fault above, so that nothing is left to refuse.
        try? ContactReader.read(fields, into: &applied)
        return applied
    }
}

extension JSONFields {
    /// A priority by its name, such as `P2`.
    func priority(_ name: String) throws(Refusal) -> Priority {
        let word = try requiredText(name)
        if let priority = Priority(name: word) { return priority }
        throw .unknownWord(word, among: Priority.allCases.map(\.name), at: pointer(to: name))
    }

    /// A reason in words, which must be there and fit a line of the history.
    func reason(_ name: String) throws(Refusal) -> String {
        let reason = try requiredText(name)
        try ContactRecord.check(.clear(reason), pointer(to: name), 500)
        return reason
    }
}
