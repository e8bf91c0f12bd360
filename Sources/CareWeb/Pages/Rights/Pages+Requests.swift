import Care
import CareDesk
import HTTPTypes
import Hummingbird

/// The pages for requests of data subjects (handbook 7.2): everybody who handles tickets takes one in, the security officer answers.
extension Pages {
    func addRequests(to router: Router<CareContext>) {
        router.get(
            "/requests/new",
            use: guarded { request, _, visit in
                let ticket = request.uri.queryParameters.get("ticket").map { String($0.prefix(40)) } ?? ""
                return try newRequest(Form(["ticket": ticket]), in: visit)
            }
        )
        router.post("/requests", use: posted { form, _, visit in try await openRequest(form, in: visit) })
        router.get(
            "/requests/:number/package",
            use: guarded { request, context, visit in
                guard let actor = visit.actor else { throw HTTPError(.forbidden) }
                let form = request.uri.queryParameters.get("format").flatMap { PackageForm(rawValue: String($0)) }
                let package = try await desk.answerPackage(of: context.parameters.require("number"), by: actor)
                return package.response(form ?? .text, in: visit.words.language)
            }
        )
        addMatter(RequestSight.init, to: router)
    }

    private func newRequest(_ form: Form, refusal: Refusal? = nil, in visit: Visit) throws -> Response {
        guard let actor = visit.actor else { throw HTTPError(.forbidden) }
        if !actor.role.may(.handleTickets) { try actor.demand(.answerDataSubjects) }
        let words = visit.words
        let fields = Fields(words: words, prefix: "new", form: form, refusal: refusal)
        let rights = DataRight.allCases.map { (value: $0.rawValue, label: words[$0.name]) }
        let channels = Channel.allCases.map { (value: $0.rawValue, label: words[$0.name]) }
        let about = [
            fields(.line, "ticket", "requestTicket", .init(hint: "requestTicketHint")),
            fields(.telephone, "number", "customerNumber", .init(hint: "requestNumberHint")),
        ]
        let asked = [
            fields(
                .select,
                "right",
                "requestRight",
                .init(options: [("", words["choose"])] + rights, isRequired: true)
            ),
            fields(.select, "channel", "channelLabel", .init(start: "phone", options: channels)),
            fields(.area, "words", "requestWords", .init(hint: "requestWordsHint", isRequired: true)),
        ]
        let answers = actor.role.may(.answerDataSubjects)
        let view = NewMatterView(
            heading: words["requestNew"],
            clause: "7.2",
            intro: words["requestNewIntro"],
            refusal: refusal.map { RefusalView($0, in: words, fields: about + asked) },
            action: "/requests",
            key: form.given("_key") ?? Self.newKey(),
            groups: [
                .init(title: words["requestOfWhom"], fields: about), .init(title: words["requestWhat"], fields: asked),
            ],
            submit: words["requestOpen"],
            back: answers ? "/requests" : "/desk",
            backLabel: words[answers ? "requestsTitle" : "backToDesk"]
        )
        let status: HTTPResponse.Status = refusal == nil ? .ok : .unprocessableContent
        return page(view, titled: words["requestNew"], in: visit, status: status)
    }

    private func openRequest(_ form: Form, in visit: Visit) async throws -> Response {
        guard let actor = visit.actor else { throw HTTPError(.forbidden) }
        do {
            let request = DeedRequest(key: form.given("_key"), fingerprint: form.fingerprint)
            let known = try await desk.openDisclosure(try form.dataRequest(), by: actor, request: request)
            let number = known.content.number
            let place = actor.role.may(.answerDataSubjects) ? "/requests/\(number)" : "/requests/new"
            return redirect(to: place, telling: Flash("requestTaken", number))
        } catch let refusal as Refusal {
            return try newRequest(form, refusal: refusal, in: visit)
        }
    }
}

extension Form {
    /// What was asked: of the caller of a ticket or of whoever has a number, never of both.
    fileprivate func dataRequest() throws(Refusal) -> DisclosureRequest {
        guard let right: DataRight = try choice("right") else {
            throw .field("/right", "请从列表中选择", "Choose one of the list", clause: "7.2")
        }
        let about: DisclosureRequest.About
        switch (given("ticket"), given("number")) {
        case (let ticket?, nil): about = .ticket(ticket)
        case (nil, let number?): about = .number(number)
        default:
            throw .field("/number", "工单号和号码填写其中一个", "Give either a ticket or a number", clause: "7.2")
        }
        let channel: Channel = try choice("channel") ?? .phone
        return DisclosureRequest(right: right, channel: channel, about: about, words: .clear(self["words"]))
    }
}
