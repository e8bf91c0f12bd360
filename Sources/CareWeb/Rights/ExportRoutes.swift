import Care
import CareDesk
import HTTPTypes
import Hummingbird

/// Files with personal data: asked for, approved by somebody else, downloaded once they are made (handbook 7.2).
extension Api {
    func addExports(to router: Router<CareContext>) {
        write(.post, "/exports", on: router, for: .permitted([.requestExport])) { call in
            let asked = try Self.exportRequest(call)
            return try await answer(
                try await desk.askExport(asked, by: call.actor, request: try call.deed()),
                for: call
            )
        }
        get("/exports", on: router, for: .staff) { call in
            if call.actor.seesEvery(.export) { return try await matters(.export, ExportState.self, for: call) }
            try call.actor.demand(.requestExport)
            return try await matters(.export, ExportState.self, openedBy: call.actor.name, for: call)
        }
        get("/exports/:number", on: router, for: .staff) { call in
            _ = try Query(call.request)
            let known: MatterCase<Export> = try await desk.matter(call.number)
            // Others' exports do not exist for who may not approve them.
            if known.content.asker.name != call.actor.name, !call.actor.seesEvery(.export) {
                throw Refusal.noMatter(call.number)
            }
            return try await answer(known, asOf: desk.clock(), for: call)
        }
        get("/exports/:number/file", on: router, for: .staff) { call in try await file(call) }
        write(.delete, "/exports/:number/file", on: router, for: .permitted([.requestExport, .approveExport])) { call in
            _ = try call.fields()
            let deed = try call.deed()
            return try await answer(try await desk.destroyExport(call.number, by: call.actor, request: deed), for: call)
        }
        write(.post, "/exports/:number/approval", on: router, for: .permitted([.approveExport])) { call in
            let isClear = try call.fields("isClear").flag("isClear") ?? false
            let deed = try call.deed()
            return try await answer(
                try await desk.approveExport(call.number, isClear: isClear, by: call.actor, request: deed),
                for: call
            )
        }
        write(.post, "/exports/:number/rejection", on: router, for: .permitted([.approveExport])) { call in
            let reason = try call.fields("reason").requiredText("reason")
            let deed = try call.deed()
            return try await answer(
                try await desk.rejectExport(call.number, because: reason, by: call.actor, request: deed),
                for: call
            )
        }
    }

    private static func exportRequest(_ call: Call) throws(Refusal) -> ExportRequest {
        let fields = try call.fields("columns", "filter", "form", "isClear", "reason", "days")
        var columns: [ExportColumn] = []
        for word in try fields.texts("columns") ?? [] {
            guard let column = ExportColumn(rawValue: word) else {
                throw .unknownWord(word, among: ExportColumn.allCases.map(\.rawValue), at: "/columns")
            }
            columns.append(column)
        }
        let filter = try fields.object("filter") ?? JSONFields(pointer: "/filter")
        try filter.demandOnly(["type", "category", "status", "province", "queue"])
        return ExportRequest(
            columns: columns,
            filter: ExportFilter(
                type: try filter.choice("type", ProblemType.self),
                category: try filter.choice("category", Category.self),
                status: try filter.choice("status", Status.self),
                province: try filter.text("province"),
                queue: try filter.text("queue")
            ),
            form: try fields.choice("form", ExportForm.self) ?? .csv,
            isClear: try fields.flag("isClear") ?? false,
            reason: try fields.requiredText("reason"),
            days: Int(clamping: try fields.integer("days") ?? Int64(ExportRequest.mostDays))
        )
    }

    /// A file that no browser opens as a page and nobody keeps on the way.
    private func file(_ call: Call) async throws -> Response {
        _ = try Query(call.request)
        let (content, form) = try await desk.download(call.number, by: call.actor)
        return Response(exported: content, as: form, number: call.number)
    }

    private func answer(
        _ known: MatterCase<Export>,
        asOf moment: Moment? = nil,
        for call: Call
    ) async throws -> Response {
        try await answer(known, at: "/exports", asOf: moment, for: call) { export, json in
            let request = export.request
            json.member("form", request.form.rawValue)
            json.member("columns", request.columns.map(\.rawValue))
            json.object("filter") { json in
                json.optional("type", request.filter.type?.rawValue)
                json.optional("category", request.filter.category?.rawValue)
                json.optional("status", request.filter.status?.rawValue)
                json.optional("province", request.filter.province)
                json.optional("queue", request.filter.queue)
            }
            json.member("isClear", export.approval?.isClear ?? request.isClear)
            json.member("reason", request.reason)
            json.member("days", request.days)
            json.member("askedBy", export.asker.name)
            json.nullable("approvedBy", export.approval?.by)
            json.nullable("rejection", export.rejection)
            json.nullable("rows", export.file?.rows)
            json.nullable("bytes", export.file?.bytes)
            json.nullable("hash", export.file?.hash)
            json.nullable("expiresAt", export.file.map { stamp($0.expiresAt) })
        }
    }
}
