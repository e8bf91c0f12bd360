import Care
import CareDesk
import CareStore
import HTTPTypes
import Hummingbird

/// The floor: queues, agents, one's own presence, and the next piece of work (handbook 2.2).
extension Api {
    func addWorkforce(to router: Router<CareContext>) {
        get("/queues", on: router, for: .readers) { call in await queues(call) }
        get("/agents", on: router, for: .readers) { call in await agents(call) }
        get("/me", on: router, for: .staff) { call in await me(call) }
        get("/me/presence", on: router, for: .staff) { call in await presence(of: call.actor.name) }
        write(.put, "/me/presence", on: router) { call in
            let fields = try call.fields("presence")
            let presence = try fields.requiredChoice("presence", Presence.self)
            try await desk.setPresence(presence, by: call.actor)
            return await self.presence(of: call.actor.name)
        }
        write(.post, "/me/next", on: router, for: .permitted([.handleTickets])) { call in
            _ = try call.fields()
            try call.actor.demand(.handleTickets)
            guard let outcome = try await desk.takeNext(by: call.actor, request: try call.deed()) else {
                return Response(status: .noContent)
            }
            return try await answer(outcome, for: call)
        }
    }

    private func queues(_ call: Call) async -> Response {
        let figures = await desk.dispatcher.figures(asOf: desk.clock())
        let reach = desk.reach(of: call.actor)
        let byKey = Dictionary(figures.map { ($0.queue, $0) }, uniquingKeysWith: { first, _ in first })
        return Response.json { json in
            json.object { json in
                json.array("items", desk.dispatcher.settings.queues.filter { reach.covers(queue: $0.key) }) {
                    json,
                    queue in
                    let figures = byKey[queue.key]
                    json.object { json in
                        json.member("key", queue.key)
                        json.member("name", queue.name.in(call.language))
                        json.member("tier", queue.tier)
                        json.member("waiting", figures?.waiting ?? 0)
                        json.member("available", figures?.available ?? 0)
                        json.nullable("oldestReceivedAt", figures?.oldestReceivedAt.map { stamp($0) })
                        json.nullable("earliestDueAt", figures?.earliestDueAt.flatMap(due))
                        json.nullable("overflow", queue.overflow)
                    }
                }
            }
        }
    }

    /// Nil for a moment that only sorts last.
    private func due(_ moment: Moment) -> String? {
        moment.milliseconds >= TicketRow.noDue ? nil : stamp(moment)
    }

    private func agents(_ call: Call) async -> Response {
        var standings: [(profile: AgentProfile, presence: Presence, tickets: Int)] = []
        for profile in await desk.dispatcher.profiles() {
            let standing = await desk.dispatcher.standing(of: profile.name)
            standings.append((profile, standing.presence, standing.tickets))
        }
        return Response.json { json in
            json.object { json in
                json.array("items", standings) { json, agent in
                    json.object { json in
                        json.member("name", agent.profile.name)
                        json.member("displayName", agent.profile.displayName)
                        json.member("presence", agent.presence.rawValue)
                        json.member("tickets", agent.tickets)
                        json.member("queues", agent.profile.queues.sorted())
                        json.object("skills") { json in
                            for (skill, level) in agent.profile.skills.sorted(by: { $0.key < $1.key }) {
                                json.member(skill, level)
                            }
                        }
                    }
                }
            }
        }
    }

    private func me(_ call: Call) async -> Response {
        let standing = await desk.dispatcher.standing(of: call.actor.name)
        return Response.json { json in
            json.object { json in
                json.member("name", call.actor.name)
                json.member("displayName", call.principal.displayName)
                json.member("role", call.actor.role.rawValue)
                json.member("scopes", call.principal.scopes.sorted())
                json.nullable("csrf", call.principal.csrf)
                json.nullable(
                    "secondsLeft",
                    call.principal.endsAt.map { Int(($0 - desk.clock()).milliseconds / 1_000) }
                )
                json.member("presence", standing.presence.rawValue)
                json.member("tickets", standing.tickets)
            }
        }
    }

    private func presence(of name: String) async -> Response {
        let standing = await desk.dispatcher.standing(of: name)
        return Response.json { json in
            json.object { json in
                json.member("presence", standing.presence.rawValue)
                json.member("tickets", standing.tickets)
            }
        }
    }
}
