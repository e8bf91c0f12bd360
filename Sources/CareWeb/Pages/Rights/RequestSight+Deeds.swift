import Care
import CareDesk

extension RequestSight {
    func step(_ matter: Matter<Disclosure>, for _: Actor) -> MatterStep<RequestDeed> {
        let request = matter.content
        switch request.state {
        case .requested: return MatterStep(primary: .identity, others: [.refusal, .withdrawal])
        case .identified where request.right == .correct && request.corrections.isEmpty:
            return MatterStep(primary: .correction, others: [.refusal, .withdrawal])
        case .identified where request.right == .correct:
            return MatterStep(primary: .answer, others: [.correction, .refusal, .withdrawal])
        case .identified: return MatterStep(primary: .answer, others: [.refusal, .withdrawal])
        case .restricted:
            guard case .answered(let answer) = request.ending, let until = answer.until else { break }
            if visit.now >= until { return MatterStep(primary: .erasure) }
            return MatterStep(reason: words["requestStoredUntil", stored(until)])
        case .answered, .refused, .withdrawn, .erased: break
        }
        return MatterStep(reason: words["matterEnded"])
    }

    func title(of deed: RequestDeed) -> String { words["requestDeed_\(deed.rawValue)"] }

    func flash(of deed: RequestDeed) -> Flash { Flash("requestDone_\(deed.rawValue)") }

    func intro(of deed: RequestDeed, on request: Disclosure) -> String? {
        switch deed {
        case .identity: words["requestIntro_identity"]
        case .correction: words["requestIntro_correction"]
        case .answer where request.right == .delete: words["requestIntro_deletion"]
        case .answer where request.right.givesPackage: words["requestIntro_package"]
        case .refusal: words[request.identity == nil ? "requestIntro_unproven" : "requestIntro_refusal"]
        case .erasure: words["requestIntro_erasure"]
        case .answer, .withdrawal: nil
        }
    }

    func fields(of deed: RequestDeed, on request: Disclosure, _ fields: Fields) -> [FieldView] {
        switch deed {
        case .identity:
            [
                choose(fields, "proof", "requestProof", IdentityProof.allCases.map { ($0.rawValue, words[$0.name]) }),
                fields(.area, "note", "requestNote", .init(hint: "requestNoteHint")),
            ]
        case .correction:
            [
                choose(fields, "field", "requestField", SubjectField.allCases.map { ($0.rawValue, words[$0.name]) }),
                fields(.area, "words", "requestCorrect", .init(isRequired: true)),
            ]
        case .answer: [fields(.area, "words", "requestAnswer", .init(hint: "requestTold", isRequired: true))]
        case .refusal:
            [
                choose(fields, "reason", "reasonLabel", reasons(for: request)),
                fields(.area, "words", "requestRefusalWords", .init(hint: "requestTold", isRequired: true)),
            ]
        case .withdrawal: [fields(.line, "reason", "reasonLabel", .init(isRequired: true))]
        case .erasure: []
        }
    }

    /// Before the identity is shown there is one lawful reason; afterwards, all but that one (PIPL 50).
    private func reasons(for request: Disclosure) -> [(value: String, label: String)] {
        DisclosureRefusal.allCases.filter { ($0 == .identityUnproven) == (request.identity == nil) }
            .map { ($0.rawValue, words[$0.name]) }
    }

    func perform(_ deed: RequestDeed, by doing: MatterDoing) async throws {
        let (desk, number, actor, request) = (doing.desk, doing.number, doing.actor, doing.request)
        switch deed {
        case .identity:
            let (proof, note): (IdentityProof, _) = (try doing.demanded("proof"), doing.form.personal("note"))
            _ = try await desk.identify(number, by: actor, proof: proof, note: note, request: request)
        case .correction:
            let (field, words): (SubjectField, _) = (try doing.demanded("field"), doing.words("words"))
            _ = try await desk.correct(number, by: actor, field: field, to: words, request: request)
        case .answer: _ = try await desk.answer(number, by: actor, saying: doing.words("words"), request: request)
        case .refusal:
            let (reason, words): (DisclosureRefusal, _) = (try doing.demanded("reason"), doing.words("words"))
            _ = try await desk.refuse(number, by: actor, because: reason, saying: words, request: request)
        case .withdrawal:
            _ = try await desk.withdraw(number, by: actor, because: doing.form["reason"], request: request)
        case .erasure: _ = try await desk.eraseStored(number, by: actor, request: request)
        }
    }
}
