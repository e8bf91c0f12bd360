import Care
import CareDesk
import CareStore
import HTTPTypes
import Hummingbird

/// The wallboard for programs, with the figures that its page shows (handbook 2.2, 8.3).
extension Api {
    func addWallboard(to router: Router<CareContext>) {
        get("/wallboard", on: router, for: .permitted([.leadTickets])) { call in
            _ = try Query(call.request, allowing: [])
            let wall = try await desk.wallboard(for: call.actor)
            return Response.json { json in
                json.object { json in
                    json.member("asOf", stamp(wall.asOf))
                    json.member("edition", wall.edition.version)
                    write(wall.overdue, to: &json)
                    json.array("figures", wall.figures) { write($1, in: call.language, to: &$0) }
                    write(wall.day, to: &json)
                    json.array("channels", wall.lines) { write($1, to: &$0) }
                    json.array("agents", wall.seats) { write($1, to: &$0) }
                    json.object("presences") { json in
                        for presence in Presence.allCases {
                            json.member(presence.rawValue, wall.presences[presence] ?? 0)
                        }
                    }
                    json.array("atRisk", wall.atRisk) { write($1, in: call.language, to: &$0) }
                }
            }
        }
    }

    private func write(_ overdue: Wallboard.Overdue, to json: inout JSONText) {
        json.object("overdue") { json in
            json.member("count", Int(overdue.count))
            json.member("isWhole", overdue.isWhole)
            json.nullable("firstDueAt", overdue.firstDueAt.map { stamp($0) })
        }
    }

    private func write(_ figure: RuleFigure, in language: Language, to json: inout JSONText) {
        json.object { json in
            json.member("rule", figure.rule.id.rawValue)
            json.member("clause", figure.rule.clause.description)
            json.member("title", figure.rule.title.in(language))
            json.member("met", Int(figure.met))
            json.member("breached", Int(figure.breached))
            json.nullable("sharePerMille", figure.share.map { Int($0) })
            json.nullable("targetPerMille", figure.asked.map { Int($0) })
            if let isReached = figure.isReached {
                json.member("isReached", isReached)
            } else {
                json.null("isReached")
            }
        }
    }

    private func write(_ day: Wallboard.Day?, to json: inout JSONText) {
        guard let day else { return json.null("day") }
        json.object("day") { json in
            json.member("forecastWeeks", day.basis)
            json.array("hours", day.hours) { json, hour in
                json.object { json in
                    json.member("beginsAt", stamp(hour.beginsAt))
                    json.member("received", Int(hour.received))
                    json.member("closed", Int(hour.closed))
                    json.nullable("expected", hour.forecast.map { Int($0.expected) })
                    json.nullable("least", hour.forecast.map { Int($0.least) })
                    json.nullable("most", hour.forecast.map { Int($0.most) })
                }
            }
        }
    }

    private func write(_ line: Wallboard.Line, to json: inout JSONText) {
        json.object { json in
            json.member("channel", line.channel.rawValue)
            json.member("waiting", Int(line.waiting.count))
            json.member("isWhole", line.waiting.isWhole)
            json.nullable("oldestReceivedAt", line.waiting.oldestReceivedAt.map { stamp(Moment(milliseconds: $0)) })
        }
    }

    private func write(_ seat: AgentSeat, to json: inout JSONText) {
        json.object { json in
            json.member("name", seat.profile.name)
            json.member("displayName", seat.profile.displayName)
            json.member("presence", seat.presence.rawValue)
            json.nullable("since", seat.since.map { stamp($0) })
            json.member("tickets", seat.tickets)
        }
    }

    private func write(_ risk: Wallboard.AtRisk, in language: Language, to json: inout JSONText) {
        json.object { json in
            json.member("number", risk.row.number)
            json.member("dueAt", stamp(Moment(milliseconds: risk.row.dueAt)))
            json.nullable("rule", risk.rule?.id.rawValue)
            json.nullable("title", risk.rule?.title.in(language))
            json.member("queue", risk.row.queue)
            json.nullable("assignee", risk.row.assignee)
            json.member("priority", Int(risk.row.priority))
        }
    }
}
