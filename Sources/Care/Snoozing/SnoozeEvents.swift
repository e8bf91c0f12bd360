extension TicketEvent {
    /// 稍后处理: out of the queue until a moment; no clock holds (handbook 3.1).
    package struct Snoozed: EventBody {
        package static let type = "ticket.snoozed"

        package let until: Moment

        package init(until: Moment) {
            self.until = until
        }
    }

    /// Back in the queue.
    package struct Woken: EventBody {
        package static let type = "ticket.woken"

        package let reason: Snooze.Waking

        package init(reason: Snooze.Waking) {
            self.reason = reason
        }
    }
}

extension TicketEvent.Snoozed {
    package init(_ body: BodyFields) throws {
        self.init(until: try body.moment("until"))
    }

    package func write(to json: inout JSONText) {
        json.object { $0.member("until", until) }
    }
}

extension TicketEvent.Woken {
    package init(_ body: BodyFields) throws {
        self.init(reason: try body.choice("reason"))
    }

    package func write(to json: inout JSONText) {
        json.object { $0.member("reason", reason) }
    }
}
