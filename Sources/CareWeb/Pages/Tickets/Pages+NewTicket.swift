import Care
import CareDesk
import HTTPTypes
import Hummingbird

extension Pages {
    /// The form, with what would become of it as it stands; `made` names the form that became a ticket last.
    func newTicketPage(
        _ form: Form = Form(),
        refusal: Refusal? = nil,
        made: String? = nil,
        in visit: Visit
    ) async throws -> Response {
        guard let actor = visit.actor else { throw HTTPError(.forbidden) }
        let words = visit.words
        var refusal = refusal
        var outlook = ContactOutlook.unknown
        do {
            let contact = try form.contact()
            outlook = ContactOutlook(missing: contact.record.missing)
            outlook = try await desk.outlook(of: contact, by: actor)
        } catch let wrong as Refusal {
            refusal = refusal ?? wrong
        }
        let fields = Fields(words: words, prefix: "new", form: form, refusal: refusal)
        let groups: [NewTicketView.Group] = [
            .init(title: words["groupCustomer"], fields: customerFields(fields)),
            .init(title: words["groupPlace"], fields: placeFields(fields)),
            .init(title: words["groupMatter"], fields: matterFields(fields)),
        ]
        let view = NewTicketView(
            refusal: refusal.map { RefusalView($0, in: words, fields: groups.flatMap(\.fields)) },
            key: form.given("_key") ?? Self.newKey(),
            groups: groups,
            writer: actor.name,
            made: made,
            outlook: OutlookView(outlook, isAsked: !form["number"].isEmpty, in: visit)
        )
        let status: HTTPResponse.Status = refusal == nil ? .ok : .unprocessableContent
        return page(view, titled: words["newTicket"], in: visit, status: status)
    }

    /// Accepts the contact; a second one about the same matter leads to the ticket on which it was counted.
    func accept(_ form: Form, in visit: Visit) async throws -> Response {
        guard let actor = visit.actor else { throw HTTPError(.forbidden) }
        do {
            let deed = DeedRequest(key: form.given("_key"), fingerprint: form.fingerprint)
            let outcome = try await desk.accept(try form.contact(), by: actor, request: deed)
            let number = outcome.ticket.ticket.number
            let flash = outcome.status == 201 ? "flashCreated" : "flashUrged"
            return made(form, redirect(to: "/tickets/\(number)", telling: Flash(flash, number)))
        } catch let refusal as Refusal {
            return try await newTicketPage(form, refusal: refusal, in: visit)
        }
    }

    /// Names the form that became a ticket last, for the page of the next one.
    static let madeCookie = "switchboard_made"

    /// Has the next form tell the browser which one has become a ticket, so that it forgets what it kept of it.
    private func made(_ form: Form, _ response: Response) -> Response {
        var response = response
        let key = form["_key"]
        if key.count <= 60, key.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }) {
            response.setCookie(
                Cookie(name: Self.madeCookie, value: key, maxAge: 86_400, path: "/tickets", sameSite: .lax)
            )
        }
        return response
    }

    private func customerFields(_ fields: Fields) -> [FieldView] {
        let words = fields.words
        return [
            fields(
                .select,
                "channel",
                "channelLabel",
                .init(start: "phone", options: Channel.allCases.map { ($0.rawValue, words[$0.name]) })
            ),
            fields(.telephone, "number", "customerNumber", .init(pointer: "/customer/number", hint: "numberHint")),
            fields(.line, "name", "customerName", .init(pointer: "/customer/name")),
            fields(
                .select,
                "identity",
                "identityLabel",
                .init(
                    start: IdentityLevel.anonymous.rawValue,
                    options: IdentityLevel.allCases.map { ($0.rawValue, "\($0.rawValue) \(words[$0.name])") }
                )
            ),
            fields(.tick, "proxy", "proxyLabel"), fields(.tick, "vulnerable", "vulnerableLabel"),
        ]
    }

    private func placeFields(_ fields: Fields) -> [FieldView] {
        let words = fields.words
        let provinces = Province.names.map { (value: $0.key, label: words.language == .chinese ? $0.key : $0.value) }
        let areas = Area.allCases.map { (value: $0.rawValue, label: words[$0.name]) }
        return [
            fields(
                .select,
                "province",
                "provinceLabel",
                .init(options: [("", words["unknown"])] + provinces, pointer: "/place/province")
            ),
            fields(.select, "area", "areaLabel", .init(options: [("", words["unknown"])] + areas)),
            fields(.line, "address", "addressLabel", .init(pointer: "/place/address", isWide: true)),
        ]
    }

    private func matterFields(_ fields: Fields) -> [FieldView] {
        let words = fields.words
        func select(_ name: String, _ label: String, _ options: [(value: String, label: String)]) -> FieldView {
            fields(.select, name, label, .init(options: [("", words["byText"])] + options))
        }
        return [
            fields(.area, "description", "descriptionLabel", .init(isRequired: true)),
            fields(.area, "expectedResult", "expectedResult"),
            select("type", "typeLabel", ProblemType.allCases.map { ($0.rawValue, words[$0.name]) }),
            select("category", "categoryLabel", Category.allCases.map { ($0.rawValue, words[$0.name]) }),
            select("urgency", "urgencyLabel", Urgency.allCases.map { ($0.rawValue, words[$0.name]) }),
            fields(
                .select,
                "impact",
                "impactLabel",
                .init(start: "person", options: Impact.allCases.map { ($0.rawValue, words[$0.name]) })
            ),
        ]
    }
}
