import Care
import CareDesk

extension ExportSight {
    func step(_ matter: Matter<Export>, for actor: Actor) -> MatterStep<ExportDeed> {
        let export = matter.content
        let isOwn = export.asker.name == actor.name
        switch export.state {
        case .asked where isOwn: return MatterStep(reason: words["exportWaits"])
        case .asked: return MatterStep(primary: .approval, others: [.rejection])
        case .ready: return MatterStep(others: [.destruction], reason: words[isOwn ? "exportReady" : "exportOthers"])
        case .rejected, .destroyed: return MatterStep(reason: words["matterEnded"])
        }
    }

    func title(of deed: ExportDeed) -> String { words["exportDeed_\(deed.rawValue)"] }

    func flash(of deed: ExportDeed) -> Flash { Flash("exportDone_\(deed.rawValue)") }

    func intro(of deed: ExportDeed, on export: Export) -> String? {
        switch deed {
        case .approval: words[export.request.isClear ? "exportIntro_clear" : "exportIntro_masked"]
        case .rejection: nil
        case .destruction: words["exportIntro_destruction"]
        }
    }

    func fields(of deed: ExportDeed, on export: Export, _ fields: Fields) -> [FieldView] {
        switch deed {
        case .approval: export.request.isClear ? [fields(.tick, "isClear", "exportAllowClear")] : []
        case .rejection: [fields(.line, "reason", "reasonLabel", .init(isRequired: true))]
        case .destruction: []
        }
    }

    func perform(_ deed: ExportDeed, by doing: MatterDoing) async throws {
        let (desk, number, actor, request) = (doing.desk, doing.number, doing.actor, doing.request)
        switch deed {
        case .approval:
            let isClear = doing.form["isClear"] == "yes"
            _ = try await desk.approveExport(number, isClear: isClear, by: actor, request: request)
        case .rejection:
            _ = try await desk.rejectExport(number, because: doing.form["reason"], by: actor, request: request)
        case .destruction: _ = try await desk.destroyExport(number, by: actor, request: request)
        }
    }
}
