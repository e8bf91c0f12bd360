import Care
import CareDesk
import HTTPTypes
import Hummingbird

extension Pages {
    /// One field in the clear, on the page of its ticket (handbook 7.2).
    func addReveal(to router: Router<CareContext>) {
        router.post(
            "/tickets/:number/reveal",
            use: posted(for: [.revealPersonal]) { form, context, visit in
                try await reveal(form, on: try context.parameters.require("number"), in: visit)
            }
        )
        // Whoever comes here again by the address gets the page without it.
        router.get(
            "/tickets/:number/reveal",
            use: reading { _, context, _ in
                redirect(to: "/tickets/\(Self.encoded(try context.parameters.require("number")))")
            }
        )
    }

    private func reveal(_ form: Form, on number: String, in visit: Visit) async throws -> Response {
        guard let actor = visit.actor else { throw HTTPError(.forbidden) }
        var doing = RevealDoing(form: form)
        do {
            guard let field = RevealedField(rawValue: form["field"]) else {
                throw Refusal.field("/field", "请选择字段", "Choose a field", clause: "7.2")
            }
            let order = RevealOrder(ticket: number, field: field, reason: form["reason"])
            doing.shown = try await desk.reveal(order, by: actor)
        } catch let refusal as Refusal where refusal.kind != .notFound {
            doing.refusal = refusal
        }
        return try await shownAgain(TicketLook(number: number, revealing: doing), form, in: visit)
    }
}
