extension Classification {
    init(_ body: BodyFields) throws {
        self.init(
            type: try Guess(body.object("type")),
            category: try Guess(body.object("category")),
            urgency: try Guess(body.object("urgency"))
        )
    }

    /// Writes the members.
    func write(to json: inout JSONText) {
        json.object("type") { type.write(to: &$0) }
        json.object("category") { category.write(to: &$0) }
        json.object("urgency") { urgency.write(to: &$0) }
    }
}

extension Guess {
    init(_ body: BodyFields) throws {
        self.init(
            try body.choice("value"),
            confidence: try body.number("confidence"),
            words: try body.texts("words")
        )
    }

    /// Writes the members.
    func write(to json: inout JSONText) {
        json.member("value", value)
        json.member("confidence", share: confidence)
        json.member("words", words)
    }
}

extension Correction {
    init(_ body: BodyFields) throws {
        self.init(
            type: try body.optionalChoice("type"),
            category: try body.optionalChoice("category"),
            urgency: try body.optionalChoice("urgency")
        )
    }

    /// Writes the members.
    func write(to json: inout JSONText) {
        json.optional("type", type)
        json.optional("category", category)
        json.optional("urgency", urgency)
    }
}

extension ClassifierEvent.Learnt {
    package init(_ body: BodyFields) throws {
        self.init(ticket: try body.text("ticket"), correction: try Correction(body.object("correction")))
    }

    package func write(to json: inout JSONText) {
        json.object { json in
            json.member("ticket", ticket)
            json.object("correction") { correction.write(to: &$0) }
        }
    }
}

extension CustomerClass {
    init(_ body: BodyFields) throws {
        self.init(isVIP: try body.flag("isVIP"), isVulnerable: try body.flag("isVulnerable"))
    }

    /// Writes the members.
    func write(to json: inout JSONText) {
        json.member("isVIP", isVIP)
        json.member("isVulnerable", isVulnerable)
    }
}
