import Care
import CareDesk
import HTTPTypes
import Hummingbird

extension Pages {
    /// Keeps what was typed without sending it, for whoever's browser runs no scripts.
    func addKeeping(to router: Router<CareContext>) {
        router.post(
            "/tickets/:number/draft",
            use: posted(for: [.handleTickets]) { form, context, visit in
                try await keep(form, on: try context.parameters.require("number"), in: visit)
            }
        )
    }

    private func keep(_ form: Form, on number: String, in visit: Visit) async throws -> Response {
        guard let actor = visit.actor else { throw HTTPError(.forbidden) }
        do {
            try await desk.keepDraft(
                form["text"],
                as: try form.choice("direction") ?? .note,
                on: number,
                seen: Int64(form["_seen"]).map(Moment.init(milliseconds:)),
                by: actor
            )
        } catch let refusal as Refusal where refusal.kind != .notFound && refusal.kind != .forbidden {
            return try await shownAgain(TicketLook(number: number, refused: (.message, form, refusal)), form, in: visit)
        }
        let back = WorkbenchQuestion(address: form["_back"]) == nil ? "/desk/\(Self.encoded(number))" : form["_back"]
        return redirect(to: Self.local(back), telling: Flash("flashDraft"))
    }
}
