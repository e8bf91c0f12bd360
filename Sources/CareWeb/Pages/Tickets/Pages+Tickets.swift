import Care
import CareDesk
import HTTPTypes
import Hummingbird

extension Pages {
    func addTickets(to router: Router<CareContext>) {
        router.get(
            "/tickets",
            use: reading { request, _, visit in
                let parameters = request.uri.queryParameters.map { (key: $0.key, value: $0.value) }
                return try await ticketList(TicketQuestion(parameters), in: visit)
            }
        )
        router.get(
            "/tickets/new",
            use: guarded(for: [.handleTickets]) { request, _, visit in
                try await newTicketPage(made: request.cookies[Self.madeCookie]?.value, in: visit)
            }
        )
        router.post(
            "/tickets/new/outlook",
            use: posted(for: [.handleTickets]) { form, _, visit in try await newTicketPage(form, in: visit) }
        )
        router.post(
            "/tickets",
            use: posted(for: [.handleTickets]) { form, _, visit in try await accept(form, in: visit) }
        )
        router.get(
            "/tickets/:number",
            use: reading { request, context, visit in
                let number = try context.parameters.require("number")
                let leads = request.uri.queryParameters["own"] == nil
                return try await ticketPage(TicketLook(number: number, leads: leads), in: visit)
            }
        )
        addReveal(to: router)
        addKeeping(to: router)
        addFiles(to: router)
        router.post(
            "/tickets/:number/:deed",
            use: posted(for: [.handleTickets]) { form, context, visit in
                guard let deed = TicketDeed(rawValue: try context.parameters.require("deed")) else {
                    throw HTTPError(.notFound)
                }
                return try await perform(deed, on: try context.parameters.require("number"), form, in: visit)
            }
        )
    }

    /// Does what the form asks; a refusal shows the page again, with the reason and everything that was typed.
    private func perform(_ deed: TicketDeed, on number: String, _ form: Form, in visit: Visit) async throws -> Response
    {
        guard let actor = visit.actor else { throw HTTPError(.forbidden) }
        do {
            if let fault = form.fault { throw fault }
            let request = DeedRequest(
                key: form.given("_key"),
                fingerprint: form.fingerprint,
                expectedVersion: form.given("version").flatMap(Int.init),
                sendsDraft: deed == .message && form["_draft"] == "yes"
            )
            let doing = TicketDoing(desk: desk, number: number, form: form, actor: actor, request: request)
            if deed == .merge, form["step"] == "preview" {
                let preview = try await doing.previewMerger()
                return try await shownAgain(TicketLook(number: number, previewed: (form, preview)), form, in: visit)
            }
            try await doing.perform(deed)
            let sees = try await desk.sees(number, actor)
            let back =
                WorkbenchQuestion(address: form["_back"]) == nil ? "/tickets/\(number)" : Self.local(form["_back"])
            return redirect(to: sees ? back : "/desk", telling: Flash(deed.flash))
        } catch let refusal as Refusal where refusal.kind != .notFound || refusal.field != nil {
            var shown = visit
            shown.flash = nil
            return try await shownAgain(TicketLook(number: number, refused: (deed, form, refusal)), form, in: shown)
        }
    }

    /// Where a merged ticket goes on, so that its old addresses lead there; nil when it stands for itself.
    func led(from sight: TicketSight) async throws -> String? {
        guard sight.look.leads, sight.ticket.survivor != nil else { return nil }
        return try await desk.survivor(of: sight.ticket.number, for: sight.actor)
    }

    /// The page from which a form came, with what came of it.
    func shownAgain(_ look: TicketLook, _ form: Form, in visit: Visit) async throws -> Response {
        if var question = WorkbenchQuestion(address: form["_back"]) {
            question.number = look.number
            return try await workbench(question, look: look, in: visit)
        }
        var visit = visit
        visit.path = "/tickets/\(look.number)"
        return try await ticketPage(look, in: visit)
    }

    /// A key under which a form is done once, however often it is sent.
    static func newKey() -> String {
        var generator = SystemRandomNumberGenerator()
        return "page-" + String(generator.next(), radix: 36) + String(generator.next(), radix: 36)
    }
}
