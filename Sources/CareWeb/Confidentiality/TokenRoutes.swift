import Care
import CareDesk
import HTTPTypes
import Hummingbird

/// Tokens for programs: one's own for everybody, all of them for those who keep the accounts (handbook 7.3).
extension Api {
    func addTokens(to router: Router<CareContext>) {
        get("/me/tokens", on: router, for: .staff) { call in
            list(try await desk.tokens(of: call.actor.name))
        }
        write(.post, "/me/tokens", on: router) { call in
            try call.demandSession()
            let fields = try call.fields("scopes", "days", "label")
            guard let scopes = try fields.texts("scopes") else { throw fields.missing("scopes") }
            let days = try fields.integer("days") ?? 90
            let label = try fields.text("label") ?? ""
            guard (1...3_650).contains(days) else {
                throw Refusal.field("/days", "有效期为 1 到 3650 天", "A token is valid for 1 to 3650 days")
            }
            let order = TokenOrder(staff: call.actor.name, scopes: Set(scopes), validFor: .days(days), label: label)
            let made = try await desk.createToken(order, by: call.actor)
            return Response.json(.created) { json in
                json.object { json in
                    json.member("id", made.id)
                    json.member("token", made.token)
                }
            }
        }
        write(.delete, "/me/tokens/{id}", on: router) { call in
            try await desk.revokeToken(call.parameter("id"), of: call.actor.name, by: call.actor)
            return Response(status: .noContent)
        }
        get("/tokens", on: router, for: .staff) { call in
            try call.actor.demand(.manageAccounts)
            return list(try await desk.tokens(of: nil))
        }
        write(.delete, "/tokens/{id}", on: router, for: .permitted([.manageAccounts])) { call in
            try await desk.revokeToken(call.parameter("id"), of: nil, by: call.actor)
            return Response(status: .noContent)
        }
    }

    private func list(_ tokens: [TokenSight]) -> Response {
        Response.json { json in
            json.object { json in
                json.array("items", tokens) { json, token in
                    json.object { json in
                        json.member("id", token.id)
                        json.member("user", token.staff)
                        json.member("label", token.label)
                        json.member("scopes", token.scopes)
                        json.member("madeAt", stamp(token.madeAt))
                        json.member("expiresAt", stamp(token.expiresAt))
                        json.nullable("usedAt", token.usedAt.map { stamp($0) })
                    }
                }
            }
        }
    }
}
