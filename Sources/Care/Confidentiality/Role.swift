/// What a person is on the desk for; the least that the work needs (handbook 7.3).
package enum Role: String, CaseIterable, Codable, Sendable {
    case agent, lead, complaints, quality, duty, trainer, archivist, editor
    case security, system, audit, auditor
    case customer, integration
    /// The desk's own parts, such as the dispatcher.
    case desk

    package var name: Text {
        switch self {
        case .agent: Text(zh: "坐席", en: "Agent")
        case .lead: Text(zh: "班长", en: "Team lead")
        case .complaints: Text(zh: "投诉专员", en: "Complaint officer")
        case .quality: Text(zh: "质检员", en: "Quality reviewer")
        case .duty: Text(zh: "值班长", en: "Duty officer")
        case .trainer: Text(zh: "培训师", en: "Trainer")
        case .archivist: Text(zh: "档案员", en: "Archivist")
        case .editor: Text(zh: "手册编辑", en: "Handbook editor")
        case .security: Text(zh: "安全管理员", en: "Security officer")
        case .system: Text(zh: "系统管理员", en: "System administrator")
        case .audit: Text(zh: "审计管理员", en: "Audit administrator")
        case .auditor: Text(zh: "审计员", en: "Auditor")
        case .customer: Text(zh: "客户", en: "Customer")
        case .integration: Text(zh: "外部系统", en: "Integration")
        case .desk: Text(zh: "服务台", en: "The desk")
        }
    }

    /// The roles that people are given, as against those of programs, customers and the desk itself.
    package static let people = allCases.filter { ![.desk, .customer, .integration].contains($0) }

    /// Whether this role may do the deeds of a ticket.
    package var handlesTickets: Bool { may(.handleTickets) }

    /// Whether this role may see tickets.
    package var readsTickets: Bool { may(.readTickets) }

    /// Whether this role has a lead's authority: approving, overriding, waiving.
    package var leads: Bool { may(.leadTickets) }
}
