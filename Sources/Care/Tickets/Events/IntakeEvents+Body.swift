extension TicketEvent.Accepted {
    package init(_ body: BodyFields) throws {
        self.init(
            number: try body.text("number"),
            customer: try body.text("customer"),
            record: try ContactRecord(body.object("record")),
            classification: try Classification(body.object("classification")),
            priority: try PriorityDecision(body.object("priority")),
            customerClass: try CustomerClass(body.object("customerClass")),
            waited: try body.optionalSpan("waited"),
            follows: try body.optionalText("follows"),
            importedFrom: try body.optionalText("importedFrom")
        )
    }

    package func write(to json: inout JSONText) throws {
        try json.object { json in
            json.member("number", number)
            json.member("customer", customer)
            try json.object("record") { try record.write(to: &$0) }
            json.object("classification") { classification.write(to: &$0) }
            json.object("priority") { priority.write(to: &$0) }
            json.object("customerClass") { customerClass.write(to: &$0) }
            json.optional("waited", waited)
            json.optional("follows", follows)
            json.optional("importedFrom", importedFrom)
        }
    }
}

extension TicketEvent.Recorded {
    package init(_ body: BodyFields) throws {
        self.init(record: try body.optionalObject("record").map(ContactRecord.init), missing: try body.texts("missing"))
    }

    package func write(to json: inout JSONText) throws {
        try json.object { json in
            if let record { try json.object("record") { try record.write(to: &$0) } }
            json.member("missing", missing)
        }
    }
}

extension TicketEvent.Classified {
    package init(_ body: BodyFields) throws {
        self.init(correction: try Correction(body.object("correction")))
    }

    package func write(to json: inout JSONText) {
        json.object { json in json.object("correction") { correction.write(to: &$0) } }
    }
}

extension TicketEvent.Assessed {
    package init(_ body: BodyFields) throws {
        self.init(
            complexity: try body.choice("complexity"),
            decision: try body.choice("decision"),
            priority: try PriorityDecision(body.object("priority"))
        )
    }

    package func write(to json: inout JSONText) {
        json.object { json in
            json.member("complexity", complexity)
            json.member("decision", decision)
            json.object("priority") { priority.write(to: &$0) }
        }
    }
}

extension TicketEvent.Prioritised {
    package init(_ body: BodyFields) throws {
        self.init(priority: try Priority(body, "priority"), reason: try body.text("reason"))
    }

    package func write(to json: inout JSONText) {
        json.object { json in
            json.member("priority", priority.rawValue)
            json.member("reason", reason)
        }
    }
}

extension TicketEvent.Urged {
    package init(_ body: BodyFields) throws {
        self.init(
            channel: try body.choice("channel"),
            words: try body.personal("words"),
            count: try body.integer("count")
        )
    }

    package func write(to json: inout JSONText) throws {
        try json.object { json in
            json.member("channel", channel)
            try json.member("words", words)
            json.member("count", count)
        }
    }
}
