import Care
import CareDesk
import CareStore
import HTTPTypes
import Hummingbird

/// One deed for many tickets: tried, run, told, taken back (docs/decisions/0035).
extension Pages {
    /// To how many tickets the deed comes with the order itself, and with each further press of the button.
    private static let (firstStep, nextStep) = (25, 100)

    func addBulks(to router: Router<CareContext>) {
        router.get("/bulks", use: guarded(for: [.handleTickets]) { _, _, visit in try await bulkList(in: visit) })
        router.get(
            "/bulks/:id",
            use: guarded(for: [.handleTickets]) { _, context, visit in
                guard let actor = visit.actor else { throw HTTPError(.forbidden) }
                return bulkPage(try await desk.bulk(try context.parameters.require("id"), for: actor), in: visit)
            }
        )
        router.post(
            "/bulks/preview",
            use: posted(for: [.handleTickets]) { form, _, visit in try await bulkForm(form, in: visit) }
        )
        router.post(
            "/bulks",
            use: posted(for: [.handleTickets]) { form, _, visit in try await runBulk(form, in: visit) }
        )
        router.post(
            "/bulks/:id/steps",
            use: posted(for: [.handleTickets]) { _, context, visit in
                guard let actor = visit.actor else { throw HTTPError(.forbidden) }
                let id = try context.parameters.require("id")
                _ = try await desk.continueBulk(id, tickets: Self.nextStep, by: actor)
                return redirect(to: "/bulks/\(Self.encoded(id))")
            }
        )
        router.post(
            "/bulks/:id/end",
            use: posted(for: [.handleTickets]) { _, context, visit in
                guard let actor = visit.actor else { throw HTTPError(.forbidden) }
                let id = try context.parameters.require("id")
                _ = try await desk.endBulk(id, by: actor)
                return redirect(to: "/bulks/\(Self.encoded(id))", telling: Flash("flashBulkEnded"))
            }
        )
    }

    private func bulkList(in visit: Visit) async throws -> Response {
        guard let actor = visit.actor else { throw HTTPError(.forbidden) }
        let sight = BulkSight(visit: visit, queues: queueNames(in: visit.words))
        let rows = try await desk.bulks(of: actor).map { try sight.row($0) }
        return page(
            BulkListView(hasRows: !rows.isEmpty, rows: rows),
            titled: visit.words["bulksTitle"],
            in: visit
        )
    }

    private func bulkPage(_ bulk: BulkDeed, in visit: Visit) -> Response {
        let sight = BulkSight(visit: visit, queues: queueNames(in: visit.words))
        let actor = visit.actor ?? .staff(bulk.owner, .agent)
        return page(sight.view(bulk, by: actor), titled: visit.words["bulkTitle"], in: visit)
    }

    /// Orders what was tried and takes the first step; what was changed since it was tried is tried again.
    private func runBulk(_ form: Form, in visit: Visit) async throws -> Response {
        guard let actor = visit.actor else { throw HTTPError(.forbidden) }
        guard form["_tried"] == form.bulkWords else { return try await bulkForm(form, in: visit) }
        do {
            guard let order = try form.bulkOrder(on: desk) else { return try await bulkForm(form, in: visit) }
            let request = DeedRequest(key: form.given("_key"), fingerprint: form.fingerprint)
            let selection: BulkSelection = order.kind == .undo ? .ofOrder : .tickets(form.bulkChoices)
            let bulk = try await desk.orderBulk(order, on: selection, by: actor, request: request).bulk
            _ = try await desk.continueBulk(bulk.id, tickets: Self.firstStep, by: actor)
            // With scripts the page goes on from there; without them its button does.
            return redirect(to: "/bulks/\(Self.encoded(bulk.id))#run")
        } catch let refusal as Refusal where refusal.kind != .forbidden {
            return try await bulkForm(form, refused: refusal, in: visit)
        }
    }

    /// The form with what it would do; while it lacks something, the form alone.
    private func bulkForm(_ form: Form, refused: Refusal? = nil, in visit: Visit) async throws -> Response {
        guard let actor = visit.actor else { throw HTTPError(.forbidden) }
        var (tried, refusal): (BulkPreview?, Refusal?) = (nil, refused)
        var choices = BulkTickets(names: form.chosen("ticket"), isWhole: true)
        do {
            if BulkOrder.Kind(rawValue: form["deed"]) != .undo { choices = try await bulkTickets(form, for: actor) }
            if refusal == nil, let order = try form.bulkOrder(on: desk) {
                let selection: BulkSelection = order.kind == .undo ? .ofOrder : .tickets(choices.choices)
                tried = try await desk.previewBulk(order, on: selection, by: actor)
            }
        } catch let said as Refusal where said.kind != .forbidden {
            refusal = said
        }
        let agents = await desk.dispatcher.profiles().map { (value: $0.name, label: $0.displayName) }
        let made = BulkForm(
            words: visit.words,
            actor: actor,
            queues: desk.dispatcher.settings.queues.map { (value: $0.key, label: visit.words[$0.name]) },
            agents: agents,
            form: form,
            refusal: refusal
        )
        let view = bulkFormView(made, choices, tried, in: visit)
        return page(view, titled: visit.words["bulkTitle"], in: visit, status: refusal?.status ?? .ok)
    }

    private func bulkFormView(
        _ made: BulkForm,
        _ choices: BulkTickets,
        _ tried: BulkPreview?,
        in visit: Visit
    ) -> BulkFormView {
        let (words, fields) = (visit.words, made.fields)
        let sight = BulkSight(visit: visit, queues: queueNames(in: words))
        let groups = tried.map { sight.groups($0.items) } ?? []
        let isUndoing = made.kind == .undo
        let count = tried?.counts.all ?? choices.names.count
        return BulkFormView(
            heading: made.kind.map { words[$0.name] } ?? words["bulkTitle"],
            deed: made.form["deed"],
            bulk: isUndoing ? made.form["bulk"] : nil,
            refusal: made.refusal.map { RefusalView($0, in: words, fields: fields) },
            tickets: isUndoing ? [] : choices.names,
            chosen: words["bulkChosen", String(count)],
            isPartial: !choices.isWhole,
            fields: fields,
            hasFields: !fields.isEmpty,
            spoken: made.kind == .snooze ? "bulk-until" : nil,
            tried: tried == nil ? "" : made.form.bulkWords,
            key: Self.newKey(),
            hasPreview: tried != nil,
            counts: tried.map { sight.figures($0.counts, tried: true) } ?? [],
            groups: groups,
            hasGroups: !groups.isEmpty,
            doing: tried.flatMap { $0.counts.done > 0 ? words["bulkDo", String($0.counts.done)] : nil },
            back: isUndoing
                ? "/bulks/\(Self.encoded(made.form["bulk"]))" : Self.local(made.form.given("_back") ?? "/tickets")
        )
    }

    /// The tickets of the form: those that were ticked, or all that its question finds.
    private func bulkTickets(_ form: Form, for actor: Actor) async throws -> BulkTickets {
        guard form["all"] == "yes" else {
            return BulkTickets(names: form.chosen("ticket"), isWhole: true)
        }
        let question = TicketQuestion(address: form["_back"])
        var view: SavedView?
        if let id = question.view { view = try await desk.view(id, for: actor) }
        let list = try question.list(
            within: desk.reach(of: actor),
            view?.content,
            for: actor.name,
            asOf: desk.clock(),
            in: desk.zone
        )
        let found = try await desk.bulkTickets(.question(list, words: question.words))
        return BulkTickets(names: found.items.map { "\($0.ticket).\($0.seen)" }, isWhole: found.isWhole)
    }
}
