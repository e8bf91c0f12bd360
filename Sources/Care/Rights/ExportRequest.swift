/// What somebody asks to have in a file, and why (handbook 7.2).
package struct ExportRequest: Hashable, Codable, Sendable {
    package let columns: [ExportColumn]
    package let filter: ExportFilter
    package let form: ExportForm
    /// Whether personal columns are asked for in the clear.
    package let isClear: Bool
    package let reason: String
    /// How many days the file may lie there.
    package let days: Int

    /// The longest that a file may lie there; the rule leaves a day more for destroying it (R-7.2-09).
    package static let mostDays = 7

    package init(
        columns: [ExportColumn],
        filter: ExportFilter,
        form: ExportForm,
        isClear: Bool,
        reason: String,
        days: Int = ExportRequest.mostDays
    ) {
        self.columns = columns
        self.filter = filter
        self.form = form
        self.isClear = isClear
        self.reason = reason
        self.days = days
    }

    package func validate() throws(Refusal) {
        try MatterWords.demand(reason, at: "/reason")
        if columns.isEmpty || Set(columns).count != columns.count {
            throw .field("/columns", "至少一列，且不能重复", "At least one column, and none twice", clause: "7.2")
        }
        if isClear, !columns.contains(where: \.isPersonal) {
            throw .field("/isClear", "没有个人信息列", "No column is personal; there is nothing to be clear", clause: "7.2")
        }
        if let province = filter.province { try MatterWords.demand(province, at: "/filter/province", upTo: 20) }
        if let queue = filter.queue { try MatterWords.demand(queue, at: "/filter/queue", upTo: 100) }
        guard (1...Self.mostDays).contains(days) else {
            throw .field(
                "/days",
                "须为 1 到 \(Self.mostDays) 天",
                "A file lies there for 1 to \(Self.mostDays) days",
                clause: "7.2"
            )
        }
    }
}
