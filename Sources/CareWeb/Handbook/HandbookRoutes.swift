import Care
import CareDesk
import CareStore
import HTTPTypes
import Hummingbird

/// The handbook, and how it is kept (handbook 8).
extension Api {
    func addHandbook(to router: Router<CareContext>) {
        get("/handbook/editions", on: router, for: .staff) { call in editions(call) }
        get("/handbook/editions/:version", on: router, for: .staff) { call in try edition(call) }
        get("/handbook/clauses/:number", on: router, for: .staff) { call in try clause(call) }
        get("/handbook/compliance", on: router, for: .staff) { call in try await compliance(call) }
        get("/handbook/comparison", on: router, for: .staff) { call in try comparison(call) }
        get("/handbook/rules/:id/teams", on: router, for: .permitted([.leadTickets])) { call in try await teams(call) }
        get("/handbook/rules/:id/breaches", on: router, for: .readers) { call in try await breaches(call) }
    }

    private func editions(_ call: Call) -> Response {
        let current = desk.library.edition(inForceAt: desk.clock())?.version
        let writer = EditionText(language: call.language, stamp: stamp)
        return Response.json { json in
            json.object { json in
                json.array("items", desk.library.editions) { json, edition in
                    json.object { writer.writeHead(edition, isInForce: edition.version == current, to: &$0) }
                }
            }
        }
    }

    private func edition(_ call: Call) throws -> Response {
        let edition = try named(call.parameter("version"))
        let current = desk.library.edition(inForceAt: desk.clock())?.version
        let writer = EditionText(language: call.language, stamp: stamp)
        return Response.json { json in
            json.object { json in
                writer.writeHead(edition, isInForce: edition.version == current, to: &json)
                json.array("chapters", edition.chapters) { json, chapter in
                    json.object { json in
                        json.member("number", chapter.number)
                        json.member("title", chapter.title.in(call.language))
                    }
                }
                json.array("clauses", edition.clauses) { writer.write($1, to: &$0) }
            }
        }
    }

    private func clause(_ call: Call) throws -> Response {
        let query = try Query(call.request, allowing: "edition")
        let edition = try asked(query)
        let text = call.parameter("number")
        guard let number = ClauseNumber(text), let clause = edition.clause(number) else {
            throw Refusal(
                .notFound,
                "no-such-clause",
                Text(
                    zh: "手册 \(edition.version) 没有第 \(text) 条",
                    en: "Edition \(edition.version) has no clause \(text)"
                )
            )
        }
        let writer = EditionText(language: call.language, stamp: stamp)
        return Response.json { json in writer.write(clause, to: &json) }
    }

    /// For every clause and rule how often it was kept, how often not, and whether it was ever put to the test.
    private func compliance(_ call: Call) async throws -> Response {
        let query = try Query(call.request, allowing: "edition")
        let edition = try asked(query)
        let counters = try await desk.database.read {
            try Counters.all(under: "rule/\(edition.version)/", in: $0)
        }
        let writer = ComplianceText(edition: edition, counters: counters, language: call.language)
        let now = desk.clock()
        return Response.json { json in
            json.object { json in
                json.member("edition", edition.version)
                json.member("asOf", stamp(now))
                writer.write(to: &json)
            }
        }
    }

    /// What one edition changes of another, each change with the step that it asks for.
    private func comparison(_ call: Call) throws -> Response {
        let query = try Query(call.request, allowing: "from", "to")
        guard let from = try query.text("from"), let to = try query.text("to") else {
            throw Refusal.parameter("from", "请写明 from 和 to 两个版本", "name both editions, from and to")
        }
        let diff = HandbookDiff(from: try named(from), to: try named(to))
        return Response.json { json in
            json.object { json in
                json.member("from", diff.from)
                json.member("to", diff.to)
                json.member("step", diff.requiredStep.name)
                json.array("changes", diff.changes) { json, change in
                    json.object { json in
                        json.nullable("rule", change.rule?.rawValue)
                        json.nullable("clause", change.clause?.description)
                        json.member("field", change.field)
                        json.nullable("old", change.old)
                        json.nullable("new", change.new)
                        json.member("step", change.step.name)
                    }
                }
            }
        }
    }

    /// The teams that breached a rule, the most breaches first; null for a reach that ends at provinces.
    private func teams(_ call: Call) async throws -> Response {
        let query = try Query(call.request, allowing: "edition")
        let edition = try asked(query)
        let rule = RuleID(call.parameter("id"))
        guard edition.rules[rule] != nil else {
            throw Refusal(.notFound, "no-such-rule", Text(zh: "没有规则 \(rule)", en: "There is no rule \(rule)"))
        }
        let teams = try await desk.teams(breaching: [rule], under: edition, for: call.actor)
        return Response.json { json in
            json.object { json in
                json.member("rule", rule.rawValue)
                json.member("edition", edition.version)
                guard let teams else { return json.null("teams") }
                json.array("teams", teams) { json, team in
                    json.object { json in
                        json.member("queue", team.queue)
                        json.member("breached", Int(team.breached))
                    }
                }
            }
        }
    }

    /// The edition that a query names, or the one in force now.
    private func asked(_ query: Query) throws -> Edition {
        if let version = try query.text("edition") { return try named(version) }
        return try desk.rulebook(inForceAt: desk.clock()).edition
    }

    private func named(_ version: String) throws(Refusal) -> Edition {
        guard let edition = desk.library.edition(version) else {
            let known = desk.library.editions.map(\.version).joined(separator: ", ")
            throw Refusal(
                .notFound,
                "no-such-edition",
                Text(zh: "没有手册 \(version)；现有：\(known)", en: "There is no edition \(version); there are: \(known)"),
                clause: ClauseNumber(8, 4)
            )
        }
        return edition
    }
}
