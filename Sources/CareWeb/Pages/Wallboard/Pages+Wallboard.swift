import Care
import CareDesk
import CareStore
import HTTPTypes
import Hummingbird

extension Pages {
    func addWallboard(to router: Router<CareContext>) {
        router.get("/wall", use: guarded(for: [.leadTickets]) { _, _, visit in try await wallboard(in: visit) })
        router.post(
            "/wall/assignment",
            use: posted(for: [.leadTickets]) { form, _, visit in try await reassign(form, in: visit) }
        )
    }

    /// Gives a ticket to an agent; a refusal shows the wallboard again with the reason.
    private func reassign(_ form: Form, in visit: Visit) async throws -> Response {
        guard let actor = visit.actor else { throw HTTPError(.forbidden) }
        do {
            let request = DeedRequest(
                key: form.given("_key"),
                fingerprint: form.fingerprint,
                expectedVersion: form.given("version").flatMap(Int.init)
            )
            let number = form["number"]
            _ = try await desk.assign(number, to: form["agent"], by: actor, request: request)
            return redirect(to: "/wall", telling: Flash("flash_reassign", number))
        } catch let refusal as Refusal {
            var shown = visit
            (shown.flash, shown.path) = (nil, "/wall")
            return try await wallboard(refusal: refusal, in: shown)
        }
    }

    private func wallboard(refusal: Refusal? = nil, in visit: Visit) async throws -> Response {
        guard let actor = visit.actor else { throw HTTPError(.forbidden) }
        let wall = try await desk.wallboard(for: actor)
        let names = try await displayNames(of: Set(wall.atRisk.compactMap(\.row.assignee)))
        let sight = WallSight(wall: wall, names: names, visit: visit)
        return page(
            sight.view(refusal: refusal),
            titled: visit.words["navWall"],
            in: visit,
            status: refusal?.status ?? .ok
        )
    }
}
