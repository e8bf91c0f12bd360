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
