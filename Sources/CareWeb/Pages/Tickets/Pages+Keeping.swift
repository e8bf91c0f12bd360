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
            if let fault = form.fault { throw fault }
            for file in form.files { _ = try await desk.attach(file, to: number, by: actor) }
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
        return redirect(to: back(from: form, on: number), telling: Flash("flashDraft"))
    }

    /// Where a form of the workbench leads back to.
    func back(from form: Form, on number: String) -> String {
        let isThere = WorkbenchQuestion(address: form["_back"]) != nil
        return Self.local(isThere ? form["_back"] : "/desk/\(Self.encoded(number))")
    }
}
