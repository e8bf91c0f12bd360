import Care
import CareDesk

extension BreachSight {
    func step(_ matter: Matter<Leak>, for _: Actor) -> MatterStep<BreachDeed> {
        let leak = matter.content
        guard leak.isOpen else { return MatterStep(reason: words["matterEnded"]) }
        let isTold = leak.notice != nil || leak.silence != nil
        let owesReport = leak.grading?.grade.isReported == true && leak.report == nil
        let primary: BreachDeed =
            leak.measures == nil
            ? .containment : leak.grading == nil ? .grade : owesReport ? .report : isTold ? .closure : .notice
        return MatterStep(primary: primary, others: lawful(on: leak).filter { $0 != primary })
    }

    /// What the law lets be done now, in the order of the work.
    private func lawful(on leak: Leak) -> [BreachDeed] {
        var deeds: [BreachDeed] = [.containment, .grade]
        if leak.report == nil { deeds.append(.report) }
        if leak.grading != nil, leak.notice == nil {
            deeds.append(.notice)
            if leak.measures != nil { deeds.append(.silence) }
        }
        return deeds
    }

    func title(of deed: BreachDeed) -> String { words["breachDeed_\(deed.rawValue)"] }

    func flash(of deed: BreachDeed) -> Flash { Flash("breachDone_\(deed.rawValue)") }

    func intro(of deed: BreachDeed, on leak: Leak) -> String? {
        switch deed {
        case .containment, .grade, .notice, .silence: words["breachIntro_\(deed.rawValue)"]
        case .report:
            words[leak.subjectClass == .criticalInfrastructure ? "breachIntro_reportHour" : "breachIntro_reportFour"]
        case .closure: nil
        }
    }

    func fields(of deed: BreachDeed, on leak: Leak, _ fields: Fields) -> [FieldView] {
        let people = String(leak.grading?.people ?? 0)
        switch deed {
        case .containment: return [fields(.area, "measures", "breachMeasures", .init(isRequired: true))]
        case .grade:
            return [
                choose(fields, "grade", "breachGrade", LeakGrade.allCases.map { ($0.rawValue, words[$0.name]) }),
                fields(
                    .line,
                    "kinds",
                    "breachKinds",
                    .init(start: leak.grading?.kinds ?? "", hint: "breachKindsHint", isRequired: true)
                ),
                fields(.line, "people", "breachPeople", .init(start: people, hint: "breachPeopleHint")),
            ]
        case .report:
            return [
                fields(.line, "authority", "breachAuthority", .init(isRequired: true)),
                fields(.line, "receipt", "breachReceipt", .init(hint: "breachReceiptHint", isRequired: true)),
            ]
        case .notice:
            return [
                fields(.area, "dataAndHarm", "breachDataAndHarm", .init(isRequired: true)),
                fields(.area, "measures", "breachSelfHelp", .init(isRequired: true)),
                fields(.line, "contact", "breachContact", .init(isRequired: true)),
                fields(.line, "people", "breachToldCount", .init(start: people)),
            ]
        case .silence: return [fields(.area, "basis", "breachBasis", .init(isRequired: true))]
        case .closure: return [fields(.area, "lessons", "breachLessons", .init(isRequired: true))]
        }
    }

    func perform(_ deed: BreachDeed, by doing: MatterDoing) async throws {
        let form = doing.form
        switch deed {
        case .containment:
            let measures = form["measures"]
            try await step(doing) { leak throws(Refusal) in try leak.containing(by: measures) }
        case .grade:
            let (grade, kinds): (LeakGrade, _) = (try doing.demanded("grade"), form["kinds"])
            let people = try doing.people("people")
            try await step(doing) { leak throws(Refusal) in try leak.grading(grade, kinds: kinds, people: people) }
        case .report:
            let (authority, receipt) = (form["authority"], form["receipt"])
            try await step(doing) { leak throws(Refusal) in try leak.reporting(to: authority, receipt: receipt) }
        case .notice:
            let notice = LeakNotice(
                dataAndHarm: form["dataAndHarm"],
                measures: form["measures"],
                contact: form["contact"],
                people: try doing.people("people")
            )
            try await step(doing) { leak throws(Refusal) in try leak.notifying(notice) }
        case .silence:
            let basis = form["basis"]
            try await step(doing) { leak throws(Refusal) in try leak.keepingSilence(because: basis) }
        case .closure:
            let lessons = form["lessons"]
            try await step(doing) { leak throws(Refusal) in try leak.closing(with: lessons) }
        }
    }

    private func step(
        _ doing: MatterDoing,
        _ step: @escaping @Sendable (Leak) throws(Refusal) -> [LeakEvent]
    ) async throws {
        _ = try await doing.desk.handleBreach(doing.number, by: doing.actor, request: doing.request, step: step)
    }
}
