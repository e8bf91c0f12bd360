import Care
import CareDesk
import HTTPTypes
import Hummingbird

extension Pages {
    func addWorkbench(to router: Router<CareContext>) {
        router.get("/") { _, _ in redirect(to: "/desk") }
        router.get(
            "/desk",
            use: guarded { request, _, visit in
                if visit.readsTickets {
                    return try await workbench(WorkbenchQuestion(query: request.uri.query ?? ""), in: visit)
                }
                return redirect(to: visit.actor?.role.may(.answerDataSubjects) ?? false ? "/requests" : "/handbook")
            }
        )
        router.get(
            "/desk/:number",
            use: reading { request, context, visit in
                let number = try context.parameters.require("number")
                let question = WorkbenchQuestion(number: number, query: request.uri.query ?? "")
                return try await workbench(question, in: visit)
            }
        )
        router.post(
            "/desk/presence",
            use: posted { form, _, visit in
                guard let actor = visit.actor, let presence = Presence(rawValue: form["presence"]) else {
                    throw HTTPError(.badRequest)
                }
                let back = Self.local(form["_back"])
                do {
                    try await desk.setPresence(presence, by: actor)
                    return redirect(to: back, telling: Flash("flashPresence"))
                } catch let refusal as Refusal where visit.readsTickets {
                    return try await workbench(
                        WorkbenchQuestion(address: back) ?? WorkbenchQuestion(),
                        refusal: refusal,
                        in: visit
                    )
                }
            }
        )
        router.post(
            "/desk/next",
            use: posted(for: [.handleTickets]) { _, _, visit in
                guard let actor = visit.actor else { throw HTTPError(.forbidden) }
                do {
                    guard let outcome = try await desk.takeNext(by: actor) else {
                        return redirect(to: "/desk", telling: Flash("flashNothingWaits"))
                    }
                    let number = outcome.ticket.ticket.number
                    return redirect(to: "/desk/\(number)", telling: Flash("flashTaken", number))
                } catch let refusal as Refusal {
                    return try await workbench(WorkbenchQuestion(), refusal: refusal, in: visit)
                }
            }
        )
    }
}
