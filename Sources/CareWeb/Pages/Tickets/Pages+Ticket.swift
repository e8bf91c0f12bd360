import Care
import CareDesk
import CareStore
import HTTPTypes
import Hummingbird

extension Pages {
    typealias Refused = (deed: TicketDeed, form: Form, refusal: Refusal)

    /// A ticket as it stands now; after a refused deed with the reason and what was typed.
    func ticketPage(
        _ number: String,
        refused: Refused? = nil,
        revealing: RevealDoing = RevealDoing(),
        in visit: Visit
    ) async throws -> Response {
        guard let actor = visit.actor else { throw HTTPError(.forbidden) }
        let reach = desk.reach(of: actor)
        let known = try await desk.database.read { try desk.opened(desk.ticket(number, within: reach, in: $0), in: $0) }
            .shown(to: actor)
        let ticket = known.ticket
        let people = try await displayNames(of: Self.people(in: known))
        let teller = Teller(
            visit: visit,
            edition: known.rulebook.edition,
            people: people,
            queues: queueNames(in: visit.words)
        )
        let agents = await desk.dispatcher.profiles()
        let queues = desk.dispatcher.settings.queues
        let forms = DeedForms(ticket: ticket, visit: visit, queues: queues, agents: agents, refused: refused)
        let step = NextStep(ticket, for: actor)
        let waiting = await desk.dispatcher.explainWaiting(ticket.number, asOf: visit.now)
        let corrections = try await desk.database.read { try desk.corrections(of: ticket.customer, in: $0) }
        let about = TicketAbout(ticket: ticket, corrections: corrections, teller: teller, visit: visit)
        let primary = step.primary.map(forms.view)
        let others = step.others.map(forms.view)
        let composer = actor.role.handlesTickets ? forms.view(.message) : nil
        let fields = ([primary, composer] + others).compactMap { $0?.fields }.flatMap(\.self)
        let view = TicketView(
            summary: about.summary,
            number: ticket.number,
            priority: ticket.priority.name,
            priorityTone: ticket.priority <= .p2 ? "danger" : "",
            kind: about.kind,
            channel: visit.words[ticket.record.channel.name],
            status: visit.words[ticket.status.name],
            marks: about.marks,
            received: visit.words["receivedAtTime", visit.wording.dateTime(ticket.receivedAt)],
            holder: about.holder,
            stages: about.stages,
            clocks: ticket.obligations.all.filter { $0.state != .void }.sorted(by: ClockView.order)
                .map { ClockView($0, under: known.rulebook.edition, in: visit) },
            refusal: refused.map { said($0, about: known, teller, fields, visit.words) }
                ?? revealing.refusal.map { RefusalView($0, in: visit.words) },
            edition: ticket.edition,
            days: teller.days(known.entries),
            composer: composer,
            nextClause: step.primary?.clause,
            primary: primary,
            noStep: visit.words[step.reason, ticket.assignment.agent.map(teller.name) ?? ""],
            others: others,
            takesRequests: actor.role.may(.handleTickets),
            customer: about.customer,
            reveal: RevealView(ticket, revealing, for: actor, in: visit),
            completeness: "\(ticket.record.completeness)%",
            elements: about.elements,
            description: teller.shown(ticket.record.description),
            expected: ticket.record.expectedResult.map(teller.shown),
            guesses: about.guesses,
            dispatchTitle: visit.words[waiting == nil ? "whyHere" : "whyWaiting"],
            dispatch: about.dispatch(known.entries, waiting: waiting)
        )
        return page(
            view,
            titled: "\(ticket.number) \(about.summary)",
            in: visit,
            status: (refused?.refusal ?? revealing.refusal)?.status ?? .ok
        )
    }

    /// The refusal; when somebody else was first, with what happened since the page was made.
    private func said(
        _ refused: Refused,
        about known: TicketCase,
        _ teller: Teller,
        _ fields: [FieldView],
        _ words: Words
    ) -> RefusalView {
        let seen = refused.form.given("version").flatMap(Int.init) ?? known.ticket.version
        let since = teller.days(known.entries.filter { $0.version > seen }).flatMap(\.moments)
        guard refused.refusal.kind == .conflict, !since.isEmpty else {
            return RefusalView(refused.refusal, in: words, fields: fields)
        }
        let told = since.map { moment in
            [
                moment.time, moment.by,
                [moment.title, moment.aside].compactMap(\.self).joined(separator: words["comma"]),
            ]
            .joined(separator: "  ")
        }
        return RefusalView(words["changedSince"], clause: refused.refusal.clause?.description, points: told)
    }

    private static func people(in known: TicketCase) -> Set<String> {
        var people = Set(known.entries.filter { $0.actor.kind == .staff }.map(\.actor.name))
        for entry in known.entries {
            switch entry.event {
            case .assigned(let body):
                people.insert(body.agent)
                people.formUnion(body.explanation?.candidates.prefix(3).map(\.agent) ?? [])
            case .taken(let body): people.insert(body.agent)
            case .refused(let body): people.insert(body.agent)
            case .transferOffered(let body):
                if case .agent(let agent) = body.to { people.insert(agent) }
            case .transferAnswered(let body):
                if let agent = body.agent { people.insert(agent) }
            default: break
            }
        }
        return people
    }
}
