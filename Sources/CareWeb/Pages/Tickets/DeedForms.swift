import Care
import CareDesk
import CareStore

/// Makes the forms of one ticket; what was typed into the one that was refused stays in it.
struct DeedForms {
    let ticket: Ticket
    let visit: Visit
    let queues: [QueueSpec]
    let agents: [AgentProfile]
    /// The deed that was refused, with what was typed and why.
    let refused: (deed: TicketDeed, form: Form, refusal: Refusal)?
    /// What a merger would do, when that was asked, with what was chosen.
    var previewed: (form: Form, preview: MergerPreview)?
    /// The other open tickets of the customer that it may be merged with.
    var mergeable: [TicketRow] = []
    /// The page that the forms lead back to, when it is not the ticket's own.
    var back: String?
    /// What was found in the words of a reply that was just refused for them.
    var wording: WordingReport?

    private var words: Words { visit.words }

    func view(_ deed: TicketDeed) -> DeedView {
        let isRefused = refused?.deed == deed
        let preview = deed == .merge ? previewed : nil
        let form = (isRefused ? refused?.form : preview?.form) ?? Form()
        let fields = Fields(
            words: words,
            prefix: deed.rawValue,
            form: form,
            refusal: isRefused ? refused?.refusal : nil
        )
        let made = self.fields(of: deed, fields)
        return DeedView(
            id: deed.rawValue,
            title: words[deed.title],
            action: "/tickets/\(ticket.number)/\(deed.rawValue)",
            intro: intro(deed),
            key: Pages.newKey(),
            version: String(ticket.version),
            fields: made,
            buttons: buttons(deed),
            isOpen: isRefused || preview != nil,
            hasFields: !made.isEmpty,
            keyed: deed.keyed.rawValue,
            back: back,
            spoken: deed == .snooze ? "snooze-until" : nil,
            wording: isRefused ? wording.map { WordingView($0, in: form["text"], words) } : nil,
            effects: preview.map { points(of: $0.preview) } ?? [],
            hasEffects: preview != nil
        )
    }

    private func intro(_ deed: TicketDeed) -> String? {
        switch deed {
        case .close: closing
        case .answerTransfer: ticket.transfer.map { words["transferFrom", agentName($0.from)] }
        case .record where !ticket.record.missing.isEmpty:
            words[
                "event_recordLacks",
                ticket.record.missing.map { words["missing_\($0)"] }.joined(separator: words["comma"])
            ]
        case .failContact: words["failedContactIntro", String(ticket.failedContactDays.count)]
        case .wake: ticket.snoozedUntil.map { words["snoozedUntil", visit.wording.dateTime($0)] }
        case .take, .resume, .confirm, .assess, .snooze, .merge: words["intro_\(deed.rawValue)"]
        default: nil
        }
    }

    private var closing: String {
        let missing = ticket.missingForClosure
        if missing.isEmpty { return words["closeReady"] }
        return words["closeLacks", missing.map { words["missing_\($0)"] }.joined(separator: words["comma"])]
    }

    func agentName(_ user: String) -> String { agents.first { $0.name == user }?.displayName ?? user }

    private func buttons(_ deed: TicketDeed) -> [DeedView.Button] {
        switch deed {
        case .confirm:
            [
                .init(label: words["solvedYes"], tone: "primary", name: "solved", value: "yes"),
                .init(label: words["solvedNo"], tone: "", name: "solved", value: "no"),
            ]
        case .answerTransfer:
            [
                .init(label: words["transferAccept"], tone: "primary", name: "answer", value: "accept"),
                .init(label: words["transferReject"], tone: "danger", name: "answer", value: "reject"),
            ]
        case .cancel: [.init(label: words["do_cancel"], tone: "danger")]
        case .merge where previewed == nil:
            [.init(label: words["do_previewMerge"], tone: "", name: "step", value: "preview")]
        case .merge:
            [
                .init(label: words["do_merge"], tone: "primary", name: "step", value: "merge"),
                .init(label: words["do_previewMerge"], tone: "", name: "step", value: "preview"),
            ]
        case .failContact: [.init(label: words["do_failedContact"], tone: "")]
        case .refuse, .record, .classify, .prioritise, .hold, .reopen, .transfer, .conflict, .link, .unlink, .snooze,
            .wake, .unmerge:
            [.init(label: words["do_\(deed.rawValue)"], tone: "")]
        case .take, .assess, .message, .solve, .close, .resume:
            [.init(label: words["do_\(deed.rawValue)"], tone: "primary")]
        }
    }

    private func fields(of deed: TicketDeed, _ fields: Fields) -> [FieldView] {
        switch deed {
        case .take, .resume, .close, .wake: []
        case .refuse: [choose(fields, "reason", "reasonLabel", refusals)]
        case .record: recordFields(fields)
        case .classify: classifyFields(fields)
        case .assess: assessFields(fields)
        case .prioritise:
            [
                choose(
                    fields,
                    "priority",
                    "priority",
                    Priority.allCases.map { ($0.name, $0.name) },
                    start: ticket.priority.name
                ),
                fields(.line, "reason", "reasonLabel", .init(isRequired: true)),
            ]
        case .message: messageFields(fields)
        case .transfer: transferFields(fields)
        case .answerTransfer:
            [
                choose(fields, "reason", "rejectReason", [("", "—")] + refusals),
                fields(.line, "suggestion", "suggestionLabel"),
            ]
        case .conflict:
            [
                fields(.line, "people", "concernedLabel", .init(start: concerned, hint: "concernedHint")),
                fields(.line, "reason", "reasonLabel", .init(isRequired: true)),
            ]
        case .link: linkFields(fields)
        case .merge: mergeFields(fields)
        case .unmerge: unmergeFields(fields)
        case .unlink:
            [
                choose(
                    fields,
                    "ticket",
                    "linkedTicketLabel",
                    ticket.links.map { ($0.ticket, "\(words[$0.kind.name]) \($0.ticket)") }
                )
            ]
        case .solve: solveFields(fields)
        case .confirm, .failContact: [channel(fields)]
        case .reopen, .cancel: [fields(.area, "reason", "reasonLabel", .init(isRequired: true))]
        case .snooze: [fields(.line, "until", "untilLabel", .init(hint: "untilHint", isRequired: true))]
        case .hold: [choose(fields, "reason", "reasonLabel", HoldReason.allCases.map { ($0.rawValue, words[$0.name]) })]
        }
    }

    private var concerned: String { ticket.concerned.sorted().joined(separator: ", ") }

    private var refusals: [(String, String)] {
        RefusalReason.allCases.filter { ![.unanswered, .withdrawn].contains($0) }.map { ($0.rawValue, words[$0.name]) }
    }

    private func choose(
        _ fields: Fields,
        _ name: String,
        _ label: String,
        _ options: [(String, String)],
        start: String? = nil
    ) -> FieldView {
        let listed = options.map { (value: $0.0, label: $0.1) }
        return fields(.select, name, label, .init(start: start ?? options.first?.0 ?? "", options: listed))
    }

    private func channel(_ fields: Fields) -> FieldView {
        choose(
            fields,
            "channel",
            "channelLabel",
            Channel.allCases.map { ($0.rawValue, words[$0.name]) },
            start: ticket.record.channel.rawValue
        )
    }

    private func classifyFields(_ fields: Fields) -> [FieldView] {
        [
            choose(
                fields,
                "type",
                "typeLabel",
                ProblemType.allCases.map { ($0.rawValue, words[$0.name]) },
                start: ticket.type.rawValue
            ),
            choose(
                fields,
                "category",
                "categoryLabel",
                Category.allCases.map { ($0.rawValue, words[$0.name]) },
                start: ticket.category.rawValue
            ),
            choose(
                fields,
                "urgency",
                "urgencyLabel",
                Urgency.allCases.map { ($0.rawValue, words[$0.name]) },
                start: ticket.urgency.rawValue
            ),
        ]
    }

    private func assessFields(_ fields: Fields) -> [FieldView] {
        let decision = ticket.priorityDecision
        return [
            choose(
                fields,
                "complexity",
                "complexityLabel",
                Complexity.allCases.map { ($0.rawValue, words["complexity_\($0.rawValue)"]) }
            ),
            choose(
                fields,
                "decision",
                "decisionLabel",
                AssessmentDecision.allCases.map { ($0.rawValue, words["decision_\($0.rawValue)"]) }
            ),
            choose(
                fields,
                "impact",
                "impactLabel",
                Impact.allCases.map { ($0.rawValue, words[$0.name]) },
                start: decision.impact.rawValue
            ),
            choose(
                fields,
                "severity",
                "severityLabel",
                Severity.allCases.map { ($0.rawValue, words[$0.name]) },
                start: decision.severity.rawValue
            ),
        ]
    }
}

extension DeedForms {
    private func recordFields(_ fields: Fields) -> [FieldView] {
        let record = ticket.record
        let provinces = Province.names.map { (value: $0.key, label: words.language == .chinese ? $0.key : $0.value) }
        let unknown = [(value: "", label: words["unknown"])]
        return [
            fields(
                .select,
                "province",
                "provinceLabel",
                .init(start: record.province ?? "", options: unknown + provinces, pointer: "/place/province")
            ),
            fields(
                .select,
                "area",
                "areaLabel",
                .init(
                    start: record.area?.rawValue ?? "",
                    options: unknown + Area.allCases.map { ($0.rawValue, words[$0.name]) }
                )
            ),
            fields(.line, "address", "addressLabel", .init(pointer: "/place/address", hint: "keepsHint")),
            fields(.telephone, "number", "customerNumber", .init(pointer: "/customer/number", hint: "keepsHint")),
            fields(.line, "name", "customerName", .init(pointer: "/customer/name", hint: "keepsHint")),
            fields(.area, "expectedResult", "expectedResult", .init(start: record.expectedResult?.words ?? "")),
        ]
    }

    private func messageFields(_ fields: Fields) -> [FieldView] {
        let directions: [MessageDirection] = ticket.isOpen ? [.toCustomer, .note, .fromCustomer] : [.note]
        let reason = fields(.line, "reason", "wordingReason", .init(hint: "wordingReasonHint"))
        return [
            fields(
                .choice,
                "direction",
                "directionLabel",
                .init(
                    start: directions[0].rawValue,
                    options: directions.map { ($0.rawValue, words["direction_\($0.rawValue)"]) },
                    isWide: true
                )
            ),
            fields(.area, "text", "textLabel", .init(isRequired: true)),
            channel(fields),
        ] + (wording?.grade == .warn ? [reason] : [])
    }

    private func linkFields(_ fields: Fields) -> [FieldView] {
        [
            choose(
                fields,
                "kind",
                "linkKindLabel",
                TicketLink.Kind.allCases.map { ($0.rawValue, words[$0.name]) }
            ),
            fields(.line, "ticket", "linkedTicketLabel", .init(isRequired: true)),
        ]
    }

    private func transferFields(_ fields: Fields) -> [FieldView] {
        let toQueues = queues.filter { $0.key != ticket.queue || ticket.holder != nil }
            .map { (value: "queue:\($0.key)", label: words["toQueue", words[$0.name]]) }
        let toAgents = agents.filter { $0.name != ticket.holder }
            .map { (value: "agent:\($0.name)", label: words["toAgent", $0.displayName]) }
        return [
            fields(
                .select,
                "to",
                "transferTo",
                .init(options: [("", words["choose"])] + toQueues + toAgents, isRequired: true)
            ),
            fields(.line, "reason", "reasonLabel", .init(isRequired: true)),
            fields(.area, "summary", "summaryLabel", .init(hint: "summaryHint", isRequired: true)),
        ]
    }

    private func solveFields(_ fields: Fields) -> [FieldView] {
        [
            fields(
                .select,
                "result",
                "resultLabel",
                .init(start: "answered", options: ResultCode.allCases.map { ($0.rawValue, words[$0.name]) })
            ),
            fields(.line, "cause", "causeLabel", .init(isRequired: true)),
            fields(.line, "action", "actionLabel"),
            fields(.area, "text", "solutionLabel", .init(isRequired: true)),
            fields(.area, "evidence", "evidenceLabel", .init(hint: "evidenceHint")),
        ]
    }
}
