/// What may be done with a request of a data subject, and what may not.
extension Disclosure {
    /// Notes how the person showed that the data are his (PIPL 50).
    package func identifying(by proof: IdentityProof, _ note: PersonalText?) throws(Refusal) -> [DisclosureEvent] {
        try demandOpen()
        if let identity {
            throw Refusal(
                .conflict,
                "already-identified",
                Text(zh: "身份已由 \(identity.by) 核实", en: "\(identity.by) has checked the identity already"),
                clause: ClauseNumber(7, 2)
            )
        }
        if let note, !note.isEmpty { try MatterWords.demand(note, at: "/note", upTo: MatterWords.reason) }
        return [.identified(.init(proof: proof, note: note.flatMap { $0.isEmpty ? nil : $0 }))]
    }

    /// Adds what is right instead; what was recorded is never overwritten (handbook 3.4).
    package func correcting(_ field: SubjectField, to words: PersonalText) throws(Refusal) -> [DisclosureEvent] {
        try demandIdentified()
        guard right == .correct else {
            throw Refusal(
                .wrongStage,
                "no-correction-asked",
                Text(zh: "此请求不是更正请求", en: "This request asks for no correction"),
                clause: ClauseNumber(7, 2)
            )
        }
        try MatterWords.demand(words, at: "/words")
        return [.corrected(.init(field: field, words: words))]
    }

    /// Answers; what the answer does was done in the same transaction.
    package func answering(
        _ effect: DisclosureEffect,
        saying words: PersonalText,
        until: Moment? = nil
    ) throws(Refusal) -> [DisclosureEvent] {
        try demandIdentified()
        try MatterWords.demand(words, at: "/words")
        if right == .correct, corrections.isEmpty {
            throw Refusal(
                .wrongStage,
                "nothing-corrected",
                Text(zh: "尚未更正任何内容，不能答复为已更正", en: "Nothing was corrected yet"),
                clause: ClauseNumber(7, 2),
                missing: ["correction"]
            )
        }
        return [.answered(.init(effect: effect, words: words, until: until))]
    }

    /// Refuses with a reason of the closed list and the words that the person is told (PIPL 50; R-7.2-05).
    package func refusing(_ reason: DisclosureRefusal, saying words: PersonalText) throws(Refusal) -> [DisclosureEvent]
    {
        try demandOpen()
        if identity == nil, reason != .identityUnproven { throw notIdentified }
        if identity != nil, reason == .identityUnproven {
            throw .field("/reason", "身份已核实，不能以此拒绝", "The identity was shown; this reason does not hold", clause: "7.2")
        }
        try MatterWords.demand(words, at: "/words")
        return [.refused(.init(reason: reason, words: words))]
    }

    package func withdrawing(because reason: String) throws(Refusal) -> [DisclosureEvent] {
        try demandOpen()
        try MatterWords.demand(reason, at: "/reason")
        return [.withdrawn(.init(reason: reason))]
    }

    /// Erases what was only stored, once the law's term has ended (PIPL 47).
    package func erasing(at moment: Moment) throws(Refusal) -> [DisclosureEvent] {
        guard state == .restricted, case .answered(let answer) = ending, let until = answer.until else {
            throw Refusal(
                .wrongStage,
                "not-storage-only",
                Text(zh: "此请求没有处于仅存储状态的信息", en: "Nothing is in storage only under this request"),
                clause: ClauseNumber(7, 4)
            )
        }
        guard moment >= until else {
            throw Refusal(
                .wrongStage,
                "term-runs",
                Text(zh: "法定或手册保存期尚未届满，只能存储", en: "A term of keeping still runs; nothing but storage goes on"),
                clause: ClauseNumber(7, 4)
            )
        }
        return [.erased(.init())]
    }

    /// Refuses when the answer's package may not be handed out.
    package func demandPackage() throws(Refusal) {
        guard right.givesPackage else {
            throw Refusal(
                .wrongStage,
                "no-package",
                Text(zh: "此类请求没有资料包", en: "A request of this kind has no package"),
                clause: ClauseNumber(7, 2)
            )
        }
        if identity == nil { throw notIdentified }
        if case .answered = ending { return }
        if ending != nil { try demandOpen() }
    }

    private var notIdentified: Refusal {
        Refusal(
            .wrongStage,
            "identity-not-shown",
            Text(zh: "请先核实身份；未核实不得答复", en: "Check the identity first; nothing is answered without it"),
            clause: ClauseNumber(7, 2),
            missing: ["identity"]
        )
    }

    private func demandIdentified() throws(Refusal) {
        try demandOpen()
        if identity == nil { throw notIdentified }
    }

    private func demandOpen() throws(Refusal) {
        if isOpen { return }
        throw Refusal(
            .wrongStage,
            "request-ended",
            Text(zh: "请求已结束：\(state.name.zh)", en: "The request has ended: \(state.name.en.lowercased())"),
            clause: ClauseNumber(7, 2)
        )
    }
}
