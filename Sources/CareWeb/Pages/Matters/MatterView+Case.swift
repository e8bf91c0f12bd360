import Care
import CareDesk

extension MatterView {
    init<Sight: MatterSight>(
        _ known: MatterCase<Sight.Content>,
        seenBy sight: Sight,
        _ actor: Actor,
        _ teller: Teller,
        refused: MatterForms<Sight>.Refused?
    ) {
        let (matter, content, visit) = (known.matter, known.content, sight.visit)
        let forms = MatterForms(sight: sight, matter: matter, refused: refused)
        let step = sight.step(matter, for: actor)
        let telling = { (entry: MatterEntry<Sight.Content.Event>) in teller.tell(entry) { sight.tell($0, by: teller) } }
        heading = sight.heading(content)
        number = content.number
        status = sight.status(content.status)
        opened = visit.words["matterOpenedAt", visit.wording.dateTime(matter.openedAt)]
        list = Sight.root
        listTitle = sight.title
        address = "\(Sight.root)/\(content.number)"
        clocks = matter.obligations.all.filter { $0.state != .void }.sorted(by: ClockView.order)
            .map { ClockView($0, under: known.rulebook.edition, in: visit) }
        edition = matter.edition
        days = teller.days(known.entries, told: telling)
        nextClause = step.primary?.clause
        primary = step.primary.map(forms.view)
        noStep = step.reason
        // What was typed for a deed that is no longer offered is not lost either.
        let lost = refused.map(\.deed).flatMap { $0 == step.primary || step.others.contains($0) ? nil : $0 }
        others = (step.others + [lost].compactMap(\.self)).map(forms.view)
        facts = sight.facts(of: content)
        said = sight.words(of: content)
        files = sight.files(of: content)
        hasFiles = !files.isEmpty
        let fields = ([primary].compactMap(\.self) + others).flatMap(\.fields)
        refusal = refused.map { refused in
            let seen = refused.form.given("version").flatMap(Int.init) ?? matter.version
            let since = known.entries.filter { $0.version > seen }
            guard refused.refusal.kind == .conflict, !since.isEmpty else {
                return RefusalView(refused.refusal, in: visit.words, fields: fields)
            }
            let told = teller.days(since, told: telling).flatMap(\.moments).map { "\($0.time)  \($0.by)  \($0.title)" }
            let clause = refused.refusal.clause?.description
            return RefusalView(visit.words["matterChangedSince"], clause: clause, points: told)
        }
    }
}

extension Teller {
    /// Tells what stands in the stream of a matter: its own events as its kind says them, the timekeeper's as everywhere.
    func tell<Own>(_ entry: MatterEntry<Own>, own: (Own) -> Telling) -> Telling {
        switch entry {
        case .own(let event): own(event)
        case .warned(let body): tellClock(.warned(body))
        case .breached(let body): tellClock(.breached(body))
        case .escalated(let body): tellClock(.escalated(body))
        }
    }
}
