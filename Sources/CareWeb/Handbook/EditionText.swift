import Care

/// Writes editions, clauses and rules in one language.
struct EditionText {
    let language: Language
    let stamp: TimeStamp

    func writeHead(_ edition: Edition, isInForce: Bool, to json: inout JSONText) {
        json.member("version", edition.version)
        json.member("number", edition.number)
        json.member("title", edition.title.in(language))
        json.member("effectiveAt", stamp(edition.effectiveAt))
        json.member("isInForce", isInForce)
        json.member("contentHash", edition.contentHash)
    }

    func write(_ clause: Clause, to json: inout JSONText) {
        json.object { json in
            json.member("number", clause.number.description)
            json.member("title", clause.title.in(language))
            json.member("body", clause.body.in(language))
            json.array("rules", clause.rules) { write($1, to: &$0) }
        }
    }

    private func write(_ rule: Rule, to json: inout JSONText) {
        json.object { json in
            json.member("id", rule.id.rawValue)
            json.member("title", rule.title.in(language))
            json.member("kind", rule.kind.name)
            json.member("owner", rule.owner)
            json.member("isLegal", rule.isLegal)
            json.member("isExercised", rule.isExercised)
            json.object("source") { json in
                json.member("document", rule.source.document.in(language))
                json.nullable("article", rule.source.article)
                json.member("confidence", rule.source.confidence.rawValue)
            }
        }
    }
}
