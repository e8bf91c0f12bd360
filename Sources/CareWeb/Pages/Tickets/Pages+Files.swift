import Care
import CareDesk
import HTTPTypes
import Hummingbird

extension Pages {
    /// The files of a ticket, and how one that was not sent is taken back by whoever's browser runs no scripts.
    func addFiles(to router: Router<CareContext>) {
        router.get(
            "/tickets/:number/attachments/:id",
            use: reading { _, context, visit in
                guard let actor = visit.actor else { throw HTTPError(.forbidden) }
                let (number, id) = (try context.parameters.require("number"), try context.parameters.require("id"))
                return try await limits.files.carrying(for: actor.name) {
                    Response(try await desk.openAttachment(id, on: number, by: actor))
                }
            }
        )
        router.post(
            "/tickets/:number/attachments/:id/removal",
            use: posted(for: [.handleTickets]) { form, context, visit in
                let (number, id) = (try context.parameters.require("number"), try context.parameters.require("id"))
                return try await remove(id, form, on: number, in: visit)
            }
        )
    }

    /// What was typed beside it is kept, for it comes with the same form.
    private func remove(_ id: String, _ form: Form, on number: String, in visit: Visit) async throws -> Response {
        guard let actor = visit.actor else { throw HTTPError(.forbidden) }
        do {
            try await desk.removeAttachment(id, from: number, by: actor)
            if let words = form.given("text") {
                try await desk.keepDraft(
                    words,
                    as: try form.choice("direction") ?? .note,
                    on: number,
                    seen: Int64(form["_seen"]).map(Moment.init(milliseconds:)),
                    by: actor
                )
            }
        } catch let refusal as Refusal where refusal.kind != .notFound && refusal.kind != .forbidden {
            return try await shownAgain(TicketLook(number: number, refused: (.message, form, refusal)), form, in: visit)
        }
        return redirect(to: back(from: form, on: number), telling: Flash("flashAttachmentGone"))
    }
}
