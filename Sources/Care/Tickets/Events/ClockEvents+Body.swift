extension TicketEvent.Warned {
    package init(_ body: BodyFields) throws {
        self.init(rule: try body.rule, ordinal: try body.integer("ordinal"), percent: try body.integer("percent"))
    }

    package func write(to json: inout JSONText) {
        json.object { json in
            json.member("rule", rule)
            json.member("ordinal", ordinal)
            json.member("percent", percent)
        }
    }
}

extension TicketEvent.Breached {
    package init(_ body: BodyFields) throws {
        self.init(rule: try body.rule, ordinal: try body.integer("ordinal"), due: try body.moment("due"))
    }

    package func write(to json: inout JSONText) {
        json.object { json in
            json.member("rule", rule)
            json.member("ordinal", ordinal)
            json.member("due", due)
        }
    }
}

extension TicketEvent.Escalated {
    package init(_ body: BodyFields) throws {
        self.init(
            rule: try body.rule,
            ordinal: try body.integer("ordinal"),
            percent: try body.integer("percent"),
            to: try body.choice("to")
        )
    }

    package func write(to json: inout JSONText) {
        json.object { json in
            json.member("rule", rule)
            json.member("ordinal", ordinal)
            json.member("percent", percent)
            json.member("to", to)
        }
    }
}

extension TicketEvent.Waived {
    package init(_ body: BodyFields) throws {
        self.init(rule: try body.rule, ordinal: try body.integer("ordinal"), reason: try body.text("reason"))
    }

    package func write(to json: inout JSONText) {
        json.object { json in
            json.member("rule", rule)
            json.member("ordinal", ordinal)
            json.member("reason", reason)
        }
    }
}

extension BodyFields {
    fileprivate var rule: RuleID { get throws(BodyFault) { RuleID(try text("rule")) } }
}
