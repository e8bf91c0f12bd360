import Care
import CareDesk

/// A file with personal data on its pages (handbook 7.2; docs/decisions/0023).
struct ExportSight: MatterSight {
    typealias Content = Export
    typealias Deed = ExportDeed
    typealias State = ExportState

    static let root = "/exports"

    let visit: Visit

    var words: Words { visit.words }
    var title: String { words["exportsTitle"] }
    var opening: String? { visit.actor?.role.may(.requestExport) ?? false ? words["exportNew"] : nil }

    /// Others' exports do not exist for who may not approve them.
    func demand(_ export: Export?, by actor: Actor) throws(Refusal) {
        if actor.seesEvery(.export) { return }
        try actor.demand(.requestExport)
        if let export, export.asker.name != actor.name { throw Refusal.noMatter(export.number) }
    }

    func opener(of actor: Actor) -> String? { actor.seesEvery(.export) ? nil : actor.name }

    func sort(_ word: String) -> String {
        ExportForm(rawValue: word).map { words["exportForm_\($0.rawValue)"] } ?? word
    }

    func heading(_ export: Export) -> String { words["exportHeading", export.asker.name] }

    func words(of export: Export) -> String { export.request.reason }

    func facts(of export: Export) -> [TicketView.Fact] {
        let request = export.request
        let columns = request.columns.map { words["exportColumn_\($0.rawValue)"] }
        let isClear = export.approval?.isClear ?? request.isClear
        var facts: [TicketView.Fact] = [
            .init(label: words["exportAsker"], value: export.asker.name),
            .init(label: words["exportColumns"], value: columns.joined(separator: words["comma"])),
            .init(label: words["exportPersonal"], value: words[isClear ? "exportClear" : "exportMasked"]),
            .init(label: words["exportFilter"], value: filter(request.filter)),
            .init(label: words["exportForm"], value: sort(request.form.rawValue)),
            .init(label: words["exportDays"], value: String(request.days)),
            .init(label: words["exportApprover"], value: export.approval?.by ?? "—"),
        ]
        if let reason = export.rejection { facts.append(.init(label: words["exportRejection"], value: reason)) }
        if let file = export.file {
            facts += [
                .init(label: words["exportRows"], value: String(file.rows)),
                .init(label: words["exportExpires"], value: visit.wording.dateTime(file.expiresAt)),
                .init(label: "SHA-256", value: file.hash),
            ]
        }
        return facts
    }

    private func filter(_ filter: ExportFilter) -> String {
        let parts = [
            filter.type.map { words[$0.name] }, filter.category.map { words[$0.name] },
            filter.status.map { words[$0.name] }, filter.province.map { Province.name($0, in: words.language) },
            filter.queue,
        ].compactMap(\.self)
        return parts.isEmpty ? words["all"] : parts.joined(separator: words["comma"])
    }

    func files(of export: Export) -> [MatterView.Link] {
        guard let file = export.file, export.state == .ready, visit.now < file.expiresAt,
            export.asker.name == visit.actor?.name
        else { return [] }
        return [.init(label: words["exportDownload"], href: "\(Self.root)/\(export.number)/file")]
    }

    func tell(_ event: ExportEvent, by _: Teller) -> Telling {
        let title = words["exportEvent_\(verb(of: event))"]
        return switch event {
        case .asked(let body): Telling("box", title, details: body.request.reason)
        case .approved(let body):
            Telling("check", title, tone: "ok", aside: words[body.isClear ? "exportClear" : "exportMasked"])
        case .rejected(let body): Telling("x", title, tone: "warn", details: body.reason)
        case .made(let body): Telling("box", title, tone: "machine", aside: words["exportMade", String(body.rows)])
        case .destroyed: Telling("lock", title, tone: "ok")
        }
    }
}
