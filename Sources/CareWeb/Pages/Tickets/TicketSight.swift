import Care
import CareDesk
import CareStore

/// One ticket as somebody sees it: what every page about it is made of.
struct TicketSight {
    var look: TicketLook
    let known: TicketCase
    /// What was merged into it and lies within his reach.
    let absorbed: [TicketCase]
    let about: TicketAbout
    let forms: DeedForms
    /// The tickets that it is linked with and that he may know of, each with its first words.
    let linked: [(row: TicketRow, summary: String?)]
    let waiting: WaitingExplanation?
    /// Who else has it open.
    let others: [Company.Member]
    let actor: Actor

    var ticket: Ticket { known.ticket }
    var teller: Teller { about.teller }
    var visit: Visit { about.visit }
    var step: NextStep { NextStep(ticket, for: actor) }
    private var words: Words { visit.words }

    /// The ticket with its clocks, history and forms.
    var view: TicketView {
        let step = step
        let primary = step.primary.map(forms.view)
        let others = step.others.filter { $0 != .merge || !forms.mergeable.isEmpty }.map(forms.view)
        let composer = actor.role.handlesTickets ? forms.view(.message) : nil
        let fields = ([primary, composer] + others).compactMap { $0?.fields }.flatMap(\.self)
        return TicketView(
            summary: about.summary,
            number: ticket.number,
            version: String(ticket.version),
            priority: ticket.priority.name,
            priorityTone: ticket.priority <= .p2 ? "danger" : "",
            kind: about.kind,
            channel: words[ticket.record.channel.name],
            status: words[ticket.status.name],
            marks: about.marks,
            received: words["receivedAtTime", visit.wording.dateTime(ticket.receivedAt)],
            holder: about.holder,
            stages: about.stages,
            clocks: obligations.map { ClockView($0, under: known.rulebook.edition, in: visit) },
            refusal: look.refused.map { said($0, fields) } ?? look.revealing.refusal.map { RefusalView($0, in: words) },
            company: actor.role.handlesTickets ? CompanyView(self.others, in: visit) : nil,
            edition: ticket.edition,
            days: teller.days(known.entries, saidOn: absorbed),
            composer: composer,
            nextClause: step.primary?.clause,
            primary: primary,
            noStep: words[step.reason, ticket.assignment.agent.map(teller.name) ?? ""],
            others: others,
            othersOpen: others.contains(where: \.isOpen),
            takesRequests: actor.role.may(.handleTickets),
            customer: about.customer,
            reveal: RevealView(ticket, look, for: actor, in: visit),
            completeness: "\(ticket.record.completeness)%",
            elements: about.elements,
            description: teller.shown(ticket.record.description),
            expected: ticket.record.expectedResult.map(teller.shown),
            guesses: about.guesses,
            links: links,
            hasLinks: !links.isEmpty,
            dispatchTitle: words[waiting == nil ? "whyHere" : "whyWaiting"],
            dispatch: about.dispatch(known.entries, waiting: waiting)
        )
    }

    private var links: [LinkLine] {
        let merged = ticket.survivor.map { [(words["mergedInto"], $0)] } ?? []
        return (merged + ticket.absorbed.map { (words["mergedHere"], $0.number) })
            .compactMap { LinkLine(kind: $0.0, $0.1, among: linked, in: visit, isOwn: true) }
            + ticket.links.compactMap {
                LinkLine(kind: words[$0.kind.name], $0.ticket, among: linked, in: visit, isOwn: false)
            }
    }

    /// Its duties in the order of the page.
    var obligations: [Obligation] {
        ticket.obligations.all.filter { $0.state != .void }.sorted(by: ClockView.order)
    }

    /// The most urgent clock that runs.
    var urgent: ClockView? {
        obligations.lazy.map { ClockView($0, under: known.rulebook.edition, in: visit) }.first { $0.due != nil }
    }

    /// The refusal; when somebody else was first, with what happened since the page was made.
    private func said(_ refused: Pages.Refused, _ fields: [FieldView]) -> RefusalView {
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
}
