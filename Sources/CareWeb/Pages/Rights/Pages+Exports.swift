import Care
import CareDesk
import HTTPTypes
import Hummingbird

/// The pages for files with personal data (handbook 7.2): asked for, approved by somebody else, downloaded by the asker.
extension Pages {
    func addExports(to router: Router<CareContext>) {
        router.get("/exports/new", use: guarded { _, _, visit in try newExport(in: visit) })
        router.post("/exports", use: posted { form, _, visit in try await askExport(form, in: visit) })
        router.get(
            "/exports/:number/file",
            use: guarded { _, context, visit in
                guard let actor = visit.actor else { throw HTTPError(.forbidden) }
                let number = try context.parameters.require("number")
                let (content, form) = try await desk.download(number, by: actor)
                return Response(exported: content, as: form, number: number)
            }
        )
        addMatter(ExportSight.init, to: router)
    }

    private func newExport(_ form: Form = Form(), refusal: Refusal? = nil, in visit: Visit) throws -> Response {
        guard let actor = visit.actor else { throw HTTPError(.forbidden) }
        try actor.demand(.requestExport)
        let words = visit.words
        let groups = ExportFields(
            fields: Fields(words: words, prefix: "new", form: form, refusal: refusal),
            queues: desk.dispatcher.settings.queues
        ).groups
        let view = NewMatterView(
            heading: words["exportNew"],
            clause: "7.2",
            intro: words["exportNewIntro", String(Desk.mostExported)],
            refusal: refusal.map { RefusalView($0, in: words, fields: groups.flatMap(\.fields)) },
            action: "/exports",
            key: form.given("_key") ?? Self.newKey(),
            groups: groups,
            submit: words["exportAsk"],
            back: "/exports",
            backLabel: words["exportsTitle"]
        )
        let status: HTTPResponse.Status = refusal == nil ? .ok : .unprocessableContent
        return page(view, titled: words["exportNew"], in: visit, status: status)
    }

    private func askExport(_ form: Form, in visit: Visit) async throws -> Response {
        guard let actor = visit.actor else { throw HTTPError(.forbidden) }
        do {
            let request = DeedRequest(key: form.given("_key"), fingerprint: form.fingerprint)
            let known = try await desk.askExport(try form.export(), by: actor, request: request)
            let number = known.content.number
            return redirect(to: "/exports/\(number)", telling: Flash("exportAsked", number))
        } catch let refusal as Refusal {
            return try newExport(form, refusal: refusal, in: visit)
        }
    }
}

extension Form {
    /// What is asked for.
    ///
    /// - Throws: `Refusal` when a value is none of those that the form offers.
    fileprivate func export() throws(Refusal) -> ExportRequest {
        guard let days = Int(self["days"]) else {
            throw .field("/days", "请填写整数", "A whole number, please", clause: "7.2")
        }
        return ExportRequest(
            columns: ExportColumn.allCases.filter { self["column-\($0.rawValue)"] == "yes" },
            filter: ExportFilter(
                type: try choice("type"),
                category: try choice("category"),
                status: try choice("status"),
                province: given("province"),
                queue: given("queue")
            ),
            form: try choice("form") ?? .csv,
            isClear: self["isClear"] == "yes",
            reason: self["reason"],
            days: days
        )
    }
}
