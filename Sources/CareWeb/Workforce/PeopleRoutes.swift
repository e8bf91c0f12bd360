import Care
import CareDesk
import CareStore
import HTTPTypes
import Hummingbird

/// Accounts: who works here, what for, and whether he gets in (handbook 7.2, 7.3).
extension Api {
    func addPeople(to router: Router<CareContext>) {
        get("/people", on: router, for: .staff) { call in try await people(call) }
        write(.post, "/people", on: router, for: .permitted([.manageAccounts])) { call in
            let fields = try call.fields("name", "displayName", "password")
            let name = try fields.requiredText("name")
            let known = try await desk.openAccount(
                name,
                displayName: try fields.text("displayName") ?? name,
                password: try fields.text("password"),
                by: call.actor,
                request: try call.deed()
            )
            return try await answer(known, for: call)
        }
        get("/people/{name}", on: router, for: .staff) { call in
            try call.actor.demandSeeingPeople()
            _ = try Query(call.request)
            let known = try await desk.person(call.name)
            try await desk.accessLog.note(AccessNote(.read, "staff/\(known.person.name)", by: call.actor))
            return try await answer(known, for: call)
        }
        addGrants(to: router)
        addActivation(to: router)
    }

    /// What the security officer says of an account.
    private func addGrants(to router: Router<CareContext>) {
        write(.put, "/people/{name}/agreement", on: router, for: .permitted([.grantRoles])) { call in
            let fields = try call.fields("signedOn", "reference")
            guard let day = CivilDate(try fields.requiredText("signedOn")) else {
                throw Refusal.field("/signedOn", "日期须如 2026-11-23", "A day is written like 2026-11-23")
            }
            let agreement = Agreement(signedOn: day, reference: try fields.requiredText("reference"))
            let deed = try call.deed()
            return try await answer(
                try await desk.fileAgreement(agreement, of: call.name, by: call.actor, request: deed),
                for: call
            )
        }
        write(.put, "/people/{name}/role", on: router, for: .permitted([.grantRoles])) { call in
            let role = try call.fields("role").requiredChoice("role", Role.self)
            let deed = try call.deed()
            return try await answer(
                try await desk.grantRole(role, to: call.name, by: call.actor, request: deed),
                for: call
            )
        }
        write(.put, "/people/{name}/reach", on: router, for: .permitted([.grantRoles])) { call in
            let fields = try call.fields("queues", "provinces")
            let reach = ReachGrant(
                queues: try fields.texts("queues").map { Set($0) },
                provinces: try fields.texts("provinces").map { Set($0) }
            )
            let deed = try call.deed()
            return try await answer(
                try await desk.grantReach(reach, to: call.name, by: call.actor, request: deed),
                for: call
            )
        }
        write(.delete, "/people/{name}/reach", on: router, for: .permitted([.grantRoles])) { call in
            _ = try call.fields()
            let deed = try call.deed()
            return try await answer(
                try await desk.grantReach(nil, to: call.name, by: call.actor, request: deed),
                for: call
            )
        }
    }

    /// What the system administrator does to an account.
    private func addActivation(to router: Router<CareContext>) {
        write(.put, "/people/{name}/activation", on: router, for: .permitted([.manageAccounts])) { call in
            _ = try call.fields()
            let deed = try call.deed()
            return try await answer(try await desk.activate(call.name, by: call.actor, request: deed), for: call)
        }
        write(.delete, "/people/{name}/activation", on: router, for: .permitted([.manageAccounts])) { call in
            let reason = try call.fields("reason").requiredChoice("reason", SuspensionReason.self)
            let deed = try call.deed()
            return try await answer(
                try await desk.suspend(call.name, because: reason, by: call.actor, request: deed),
                for: call
            )
        }
        write(.put, "/people/{name}/departure", on: router, for: .permitted([.manageAccounts])) { call in
            _ = try call.fields()
            let deed = try call.deed()
            return try await answer(try await desk.endAccount(of: call.name, by: call.actor, request: deed), for: call)
        }
        write(.put, "/people/{name}/password", on: router, for: .permitted([.manageAccounts])) { call in
            let password = try call.fields("password").requiredText("password")
            try await desk.setPassword(password, of: call.name, by: call.actor)
            return Response(status: .noContent)
        }
    }

    private func people(_ call: Call) async throws -> Response {
        try call.actor.demandSeeingPeople()
        let query = try Query(call.request, allowing: "role", "state", "q", "after", "limit")
        var list = StaffList(limit: try query.limit())
        list.role = try query.choice("role", Role.self)?.rawValue
        list.state = try query.choice("state", PersonState.self)?.rawValue
        list.text = try query.text("q")
        list.after = try query.text("after").map { try PageMark.read($0, parts: 2)[1] }
        let asked = list
        let (rows, next) = try await desk.database.read { try asked.page(in: $0) }
        try await desk.accessLog.note(AccessNote(.read, "people", by: call.actor, count: rows.count))
        return Response.json { json in
            json.object { json in
                json.array("items", rows) { PersonText(stamp: stamp).write($1, to: &$0) }
                json.nullable("next", next.map { PageMark.write(["people", $0]) })
            }
        }
    }

    private func answer(_ known: PersonCase, for call: Call) async throws -> Response {
        let name = known.person.name
        let ways = PersonText.WaysIn(
            lockedUntil: try await desk.lock(of: name),
            hasFactor: try await desk.hasFactor(name)
        )
        var headers = HTTPFields()
        headers[.eTag] = "\"v\(known.person.accountVersion)\""
        if known.status == 201 { headers[.location] = "\(Self.root)/people/\(name)" }
        return Response.json(HTTPResponse.Status(code: known.status), headers: headers) { json in
            PersonText(stamp: stamp).write(known, ways, to: &json)
        }
    }
}

extension Call {
    /// The log-in name in the path.
    fileprivate var name: String { parameter("name") }
}

extension Actor {
    /// Whether he keeps accounts, grants rights, or audits both.
    var seesPeople: Bool { Self.seeingPeople.contains(where: role.may) }

    /// Refuses who may not see the accounts of others.
    func demandSeeingPeople() throws(Refusal) { try demand(oneOf: Self.seeingPeople) }

    private static let seeingPeople: [Permission] = [.readAccessLog, .grantRoles, .manageAccounts]
}
