import Care
import CareDesk
import HTTPTypes
import Hummingbird
import NIOCore

/// Requests of data subjects (handbook 7.2).
extension Api {
    func addDisclosures(to router: Router<CareContext>) {
        write(.post, "/requests", on: router, for: .permitted([.handleTickets, .answerDataSubjects])) { call in
            let asked = try Self.disclosureRequest(try call.fields("right", "channel", "ticket", "number", "words"))
            return try await answer(
                try await desk.openDisclosure(asked, by: call.actor, request: try call.deed()),
                for: call
            )
        }
        get("/requests", on: router, for: .staff) { call in
            try call.actor.demand(.answerDataSubjects)
            return try await matters(.disclosure, DisclosureState.self, for: call)
        }
        get("/requests/:number", on: router, for: .staff) { call in
            try call.actor.demand(.answerDataSubjects)
            _ = try Query(call.request)
            let known: MatterCase<Disclosure> = try await desk.matter(call.number)
            return try await answer(known, asOf: desk.clock(), for: call)
        }
        get("/requests/:number/package", on: router, for: .staff) { call in try await package(call) }
        addDisclosureDeeds(to: router)
    }

    private func addDisclosureDeeds(to router: Router<CareContext>) {
        write(.put, "/requests/:number/identity", on: router, for: .permitted([.answerDataSubjects])) { call in
            let fields = try call.fields("proof", "note")
            let proof = try fields.requiredChoice("proof", IdentityProof.self)
            let note = try fields.text("note").map(PersonalText.clear)
            let deed = try call.deed()
            return try await answer(
                try await desk.identify(call.number, by: call.actor, proof: proof, note: note, request: deed),
                for: call
            )
        }
        write(.post, "/requests/:number/correction", on: router, for: .permitted([.answerDataSubjects])) { call in
            let fields = try call.fields("field", "words")
            let field = try fields.requiredChoice("field", SubjectField.self)
            let words = PersonalText.clear(try fields.requiredText("words"))
            let deed = try call.deed()
            return try await answer(
                try await desk.correct(call.number, by: call.actor, field: field, to: words, request: deed),
                for: call
            )
        }
        write(.post, "/requests/:number/answer", on: router, for: .permitted([.answerDataSubjects])) { call in
            let words = PersonalText.clear(try call.fields("words").requiredText("words"))
            let deed = try call.deed()
            return try await answer(
                try await desk.answer(call.number, by: call.actor, saying: words, request: deed),
                for: call
            )
        }
        write(.post, "/requests/:number/refusal", on: router, for: .permitted([.answerDataSubjects])) { call in
            let fields = try call.fields("reason", "words")
            let reason = try fields.requiredChoice("reason", DisclosureRefusal.self)
            let words = PersonalText.clear(try fields.requiredText("words"))
            let deed = try call.deed()
            return try await answer(
                try await desk.refuse(call.number, by: call.actor, because: reason, saying: words, request: deed),
                for: call
            )
        }
        write(.post, "/requests/:number/withdrawal", on: router, for: .permitted([.answerDataSubjects])) { call in
            let reason = try call.fields("reason").requiredText("reason")
            let deed = try call.deed()
            return try await answer(
                try await desk.withdraw(call.number, by: call.actor, because: reason, request: deed),
                for: call
            )
        }
        write(.post, "/requests/:number/erasure", on: router, for: .permitted([.answerDataSubjects])) { call in
            _ = try call.fields()
            let deed = try call.deed()
            return try await answer(try await desk.eraseStored(call.number, by: call.actor, request: deed), for: call)
        }
    }

    /// What was asked: of the caller of a ticket or of whoever has a number, never of both.
    private static func disclosureRequest(_ fields: JSONFields) throws(Refusal) -> DisclosureRequest {
        let about: DisclosureRequest.About
        switch (try fields.text("ticket"), try fields.text("number")) {
        case (let ticket?, nil): about = .ticket(ticket)
        case (nil, let number?): about = .number(number)
        case (nil, nil): throw fields.missing("number")
        case (_?, _?):
            throw .field("/number", "ticket 和 number 只填一个", "Give either a ticket or a number", clause: "7.2")
        }
        return DisclosureRequest(
            right: try fields.requiredChoice("right", DataRight.self),
            channel: try fields.choice("channel", Channel.self) ?? .phone,
            about: about,
            words: .clear(try fields.requiredText("words"))
        )
    }

    private func package(_ call: Call) async throws -> Response {
        let form = try Query(call.request, allowing: "format").choice("format", PackageForm.self) ?? .json
        let package = try await desk.answerPackage(of: call.number, by: call.actor)
        return package.response(form, in: call.language)
    }

    private func answer(
        _ known: MatterCase<Disclosure>,
        asOf moment: Moment? = nil,
        for call: Call
    ) async throws -> Response {
        try await answer(known, at: "/requests", asOf: moment, for: call) { request, json in
            json.member("right", request.right.rawValue)
            json.member("channel", request.channel.rawValue)
            json.nullable("ticket", request.ticket)
            json.nullable("words", request.words.words)
            json.nullable("proof", request.identity?.proof.rawValue)
            json.nullable("identifiedBy", request.identity?.by)
            json.nullable("identityNote", request.identity?.note?.words)
            json.array("corrections", request.corrections) { json, correction in
                json.object { json in
                    json.member("field", correction.field.rawValue)
                    json.nullable("words", correction.words.words)
                }
            }
            write(request.ending, to: &json)
        }
    }

    private func write(_ ending: Disclosure.Ending?, to json: inout JSONText) {
        var (effect, until, reason, words): (String?, Moment?, String?, String?)
        switch ending {
        case .answered(let body): (effect, until, words) = (body.effect.rawValue, body.until, body.words.words)
        case .refused(let body): (reason, words) = (body.reason.rawValue, body.words.words)
        case .withdrawn(let why): reason = why
        case nil: break
        }
        json.nullable("effect", effect)
        json.nullable("storedUntil", until.flatMap { $0.milliseconds == .max ? nil : stamp($0) })
        json.nullable("reason", reason)
        json.nullable("answer", words)
    }
}

extension AnswerPackage {
    /// The package as a file that no browser shows as a page and nobody keeps on the way.
    func response(_ form: PackageForm, in language: Language) -> Response {
        var headers = HTTPFields()
        headers[.cacheControl] = "no-store"
        headers[.contentType] = form == .json ? "application/json" : "text/plain; charset=utf-8"
        headers[.contentDisposition] = "attachment; filename=\"\(request).\(form == .json ? "json" : "txt")\""
        let bytes = form == .json ? json : Array(text(in: language).utf8)
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
