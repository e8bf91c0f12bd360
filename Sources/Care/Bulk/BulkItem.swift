/// One ticket of a bulk deed, and what became of it.
package struct BulkItem: Hashable, Sendable {
    package let ticket: String
    /// The version that was seen when it was chosen; 0 when whoever chose it saw none.
    package let seen: Int
    /// What became of it; nil while its turn has not come.
    package internal(set) var outcome: Outcome?

    /// What became of one ticket.
    package enum Outcome: Hashable, Sendable {
        /// Done: the ticket's version before and after.
        case done(before: Int, after: Int)
        /// It was so already, and nothing was written.
        case same
        /// The desk said no, and why.
        case refused(Refusal)
    }

    package init(ticket: String, seen: Int, outcome: Outcome? = nil) {
        self.ticket = ticket
        self.seen = seen
        self.outcome = outcome
    }
}

extension BulkItem.Outcome {
    private enum Word: String {
        case done, same, refused
    }

    init(_ body: BodyFields) throws {
        switch try body.choice("outcome", of: Word.self) {
        case .done: self = .done(before: try body.integer("before"), after: try body.integer("after"))
        case .same: self = .same
        case .refused: self = .refused(try Refusal(body.object("refusal")))
        }
    }

    func write(to json: inout JSONText) {
        switch self {
        case .done(let before, let after):
            json.member("outcome", Word.done)
            json.member("before", before)
            json.member("after", after)
        case .same: json.member("outcome", Word.same)
        case .refused(let refusal):
            json.member("outcome", Word.refused)
            json.object("refusal") { refusal.write(to: &$0) }
        }
    }
}

extension Refusal {
    /// A refusal as the journal keeps it: what was said, in both languages.
    fileprivate init(_ body: BodyFields) throws {
        self.init(
            try body.choice("kind"),
            try body.text("code"),
            Text(zh: try body.text("zh"), en: try body.text("en")),
            field: try body.optionalText("field"),
            clause: try body.optionalText("clause").flatMap { ClauseNumber($0) },
            rule: try body.optionalText("rule").map { RuleID($0) },
            missing: try body.texts("missing")
        )
    }

    fileprivate func write(to json: inout JSONText) {
        json.member("kind", kind)
        json.member("code", code)
        json.member("zh", message.zh)
        json.member("en", message.en)
        json.optional("field", field)
        json.optional("clause", clause?.description)
        json.optional("rule", rule?.rawValue)
        json.member("missing", missing)
    }
}
