extension TicketEvent.Held {
    package init(_ body: BodyFields) throws {
        self.init(reason: try body.choice("reason"))
    }

    package func write(to json: inout JSONText) {
        json.object { $0.member("reason", reason) }
    }
}

extension TicketEvent.Resumed {
    package init(_ body: BodyFields) throws {
        self.init()
    }

    package func write(to json: inout JSONText) {
        json.object { _ in }
    }
}

extension TicketEvent.Messaged {
    package init(_ body: BodyFields) throws {
        self.init(
            direction: try body.choice("direction"),
            channel: try body.choice("channel"),
            words: try body.personal("words"),
            waiver: try body.optionalObject("waiver").map(WordingWaiver.init),
            attachments: try body.present("attachments") == nil ? [] : body.objects("attachments").map(Attachment.init),
            script: try body.optionalText("script")
        )
    }

    package func write(to json: inout JSONText) throws {
        try json.object { json in
            json.member("direction", direction)
            json.member("channel", channel)
            try json.member("words", words)
            if let waiver { json.object("waiver") { waiver.write(to: &$0) } }
            json.optional("script", script)
            if attachments.isEmpty { return }
            try json.array("attachments", attachments) { json, attachment in
                try json.object { try attachment.write(to: &$0) }
            }
        }
    }
}

extension TicketEvent.Solved {
    package init(_ body: BodyFields) throws {
        self.init(
            result: try body.choice("result"),
            cause: try body.text("cause"),
            action: try body.text("action"),
            words: try body.personal("words"),
            evidence: try body.texts("evidence")
        )
    }

    package func write(to json: inout JSONText) throws {
        try json.object { json in
            json.member("result", result)
            json.member("cause", cause)
            json.member("action", action)
            try json.member("words", words)
            json.member("evidence", evidence)
        }
    }
}

extension TicketEvent.ContactFailed {
    package init(_ body: BodyFields) throws {
        self.init(channel: try body.choice("channel"), day: try body.text("day"))
    }

    package func write(to json: inout JSONText) {
        json.object { json in
            json.member("channel", channel)
            json.member("day", day)
        }
    }
}

extension TicketEvent.Confirmed {
    package init(_ body: BodyFields) throws {
        self.init(isSolved: try body.flag("isSolved"), channel: try body.choice("channel"))
    }

    package func write(to json: inout JSONText) {
        json.object { json in
            json.member("isSolved", isSolved)
            json.member("channel", channel)
        }
    }
}

extension TicketEvent.Closed {
    package init(_ body: BodyFields) throws {
        self.init(isConfirmed: try body.flag("isConfirmed"), missing: try body.texts("missing"))
    }

    package func write(to json: inout JSONText) {
        json.object { json in
            json.member("isConfirmed", isConfirmed)
            json.member("missing", missing)
        }
    }
}

extension TicketEvent.Reopened {
    package init(_ body: BodyFields) throws {
        self.init(words: try body.personal("words"))
    }

    package func write(to json: inout JSONText) throws {
        try json.object { try $0.member("words", words) }
    }
}

extension TicketEvent.Cancelled {
    package init(_ body: BodyFields) throws {
        self.init(reason: try body.text("reason"))
    }

    package func write(to json: inout JSONText) {
        json.object { $0.member("reason", reason) }
    }
}
