extension TicketEvent.Queued {
    package init(_ body: BodyFields) throws {
        self.init(queue: try body.text("queue"), reason: try body.choice("reason"))
    }

    package func write(to json: inout JSONText) {
        json.object { json in
            json.member("queue", queue)
            json.member("reason", reason)
        }
    }
}

extension TicketEvent.Assigned {
    package init(_ body: BodyFields) throws {
        self.init(
            agent: try body.text("agent"),
            explanation: try body.optionalObject("explanation").map(MatchExplanation.init)
        )
    }

    package func write(to json: inout JSONText) {
        json.object { json in
            json.member("agent", agent)
            if let explanation { json.object("explanation") { explanation.write(to: &$0) } }
        }
    }
}

extension TicketEvent.Taken {
    package init(_ body: BodyFields) throws {
        self.init(
            agent: try body.text("agent"),
            explanation: try body.optionalObject("explanation").map(MatchExplanation.init)
        )
    }

    package func write(to json: inout JSONText) {
        json.object { json in
            json.member("agent", agent)
            if let explanation { json.object("explanation") { explanation.write(to: &$0) } }
        }
    }
}

extension TicketEvent.Refused {
    package init(_ body: BodyFields) throws {
        self.init(agent: try body.text("agent"), reason: try body.choice("reason"))
    }

    package func write(to json: inout JSONText) {
        json.object { json in
            json.member("agent", agent)
            json.member("reason", reason)
        }
    }
}

extension TicketEvent.TransferOffered {
    package init(_ body: BodyFields) throws {
        self.init(
            to: try TransferTarget(body.object("to")),
            reason: try body.text("reason"),
            summary: try body.personal("summary")
        )
    }

    package func write(to json: inout JSONText) throws {
        try json.object { json in
            json.object("to") { to.write(to: &$0) }
            json.member("reason", reason)
            try json.member("summary", summary)
        }
    }
}

extension TicketEvent.TransferAnswered {
    package init(_ body: BodyFields) throws {
        self.init(
            isAccepted: try body.flag("isAccepted"),
            agent: try body.optionalText("agent"),
            reason: try body.optionalChoice("reason"),
            suggestion: try body.optionalText("suggestion")
        )
    }

    package func write(to json: inout JSONText) {
        json.object { json in
            json.member("isAccepted", isAccepted)
            json.optional("agent", agent)
            json.optional("reason", reason)
            json.optional("suggestion", suggestion)
        }
    }
}
