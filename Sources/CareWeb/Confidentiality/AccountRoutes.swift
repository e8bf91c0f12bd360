import Care
import CareDesk
import HTTPTypes
import Hummingbird

/// One's own ways in: sessions, password, second factor, tokens (handbook 7.3).
extension Api {
    func addAccount(to router: Router<CareContext>) {
        addSessions(to: router)
        addSecondFactor(to: router)
        addTokens(to: router)
        write(.put, "/me/password", on: router, for: .entering) { call in
            try call.demandSession()
            let fields = try call.fields("old", "new")
            let (old, new) = (try fields.requiredText("old"), try fields.requiredText("new"))
            try ContactRecord.check(.clear(old), "/old", 200)
            try await desk.changePassword(from: old, to: new, keeping: call.principal.session, by: call.actor)
            return Response(status: .noContent)
        }
        write(.delete, "/people/{name}/lock", on: router, for: .permitted([.manageAccounts])) { call in
            try await desk.unlock(call.parameter("name"), by: call.actor)
            return Response(status: .noContent)
        }
        write(.delete, "/people/{name}/second-factor", on: router, for: .permitted([.manageAccounts])) { call in
            try await desk.removeFactor(of: call.parameter("name"), by: call.actor)
            return Response(status: .noContent)
        }
    }

    private func addSessions(to router: Router<CareContext>) {
        get("/me/sessions", on: router, for: .entering) { call in
            let sessions = try await desk.sessions(of: call.actor.name)
            return Response.json { json in
                json.object { json in
                    json.array("items", sessions) { json, session in
                        json.object { json in
                            json.member("id", session.id)
                            json.member("current", session.id == call.principal.session)
                            json.member("address", session.address)
                            json.member("agent", session.agent)
                            json.member("startedAt", stamp(session.startedAt))
                            json.member("usedAt", stamp(session.usedAt))
                            json.member("endsAt", stamp(session.endsAt))
                        }
                    }
                }
            }
        }
        write(.delete, "/me/sessions", on: router, for: .entering) { call in
            let keeping = call.principal.session
            let count = try await desk.endSessions(of: call.actor.name, keeping: keeping, by: call.actor)
            return Response.json { json in json.object { $0.member("ended", count) } }
        }
        write(.delete, "/me/sessions/{id}", on: router, for: .entering) { call in
            try await desk.endSession(call.parameter("id"), of: call.actor.name, by: call.actor)
            return Response(status: .noContent)
        }
    }

    private func addSecondFactor(to router: Router<CareContext>) {
        get("/me/second-factor", on: router, for: .entering) { call in
            let isSet = try await desk.hasFactor(call.actor.name)
            let left = try await desk.recoveryCodesLeft(of: call.actor.name)
            return Response.json { json in
                json.object { json in
                    json.member("set", isSet)
                    json.member("required", desk.settings.entry.secondFactor == .required)
                    json.member("recoveryCodesLeft", left)
                }
            }
        }
        write(.post, "/me/second-factor", on: router, for: .entering) { call in
            try call.demandSession()
            let password = try call.fields("password").requiredText("password")
            try ContactRecord.check(.clear(password), "/password", 200)
            let offer = try await desk.offerFactor(password: password, by: call.actor)
            return Response.json(.created) { json in
                json.object { json in
                    json.member("secret", offer.secret)
                    json.member("address", offer.address)
                }
            }
        }
        write(.post, "/me/second-factor/confirmation", on: router, for: .entering) { call in
            try call.demandSession()
            let code = try call.fields("code").requiredText("code")
            try ContactRecord.check(.clear(code), "/code", 40)
            let codes = try await desk.confirmFactor(code: code, by: call.actor)
            return Response.json { json in json.object { $0.member("recoveryCodes", codes) } }
        }
        write(.post, "/me/second-factor/removal", on: router, for: .entering) { call in
            try call.demandSession()
            let fields = try call.fields("password", "code")
            let (password, code) = (try fields.requiredText("password"), try fields.requiredText("code"))
            try ContactRecord.check(.clear(password), "/password", 200)
            try ContactRecord.check(.clear(code), "/code", 40)
            try await desk.removeFactor(password: password, code: code, by: call.actor)
            return Response(status: .noContent)
        }
    }
}
