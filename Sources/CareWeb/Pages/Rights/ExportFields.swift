import Care
import CareDesk

/// The fields by which a file is asked for.
struct ExportFields {
    let fields: Fields
    let queues: [QueueSpec]

    private var words: Words { fields.words }

    var groups: [NewTicketView.Group] {
        [
            .init(title: words["exportColumns"], fields: columns), .init(title: words["exportFilter"], fields: filter),
            .init(title: words["exportHow"], fields: how),
        ]
    }

    /// One tick for each column; the first carries what is wrong with their choice.
    private var columns: [FieldView] {
        ExportColumn.allCases.enumerated().map { index, column in
            // Until something was sent, what says nothing of a person is ticked.
            let start = fields.form.fields.isEmpty && !column.isPersonal ? "yes" : ""
            return fields(
                .tick,
                "column-\(column.rawValue)",
                "exportColumn_\(column.rawValue)",
                .init(start: start, pointer: index == 0 ? "/columns" : nil)
            )
        }
    }

    private var filter: [FieldView] {
        func select(_ name: String, _ label: String, _ options: [(value: String, label: String)]) -> FieldView {
            let all = [(value: "", label: words["all"])] + options
            return fields(.select, name, label, .init(options: all, pointer: "/filter/\(name)"))
        }
        let provinces = Province.names.map { (value: $0.key, label: words.language == .chinese ? $0.key : $0.value) }
        return [
            select("type", "typeLabel", ProblemType.allCases.map { ($0.rawValue, words[$0.name]) }),
            select("category", "categoryLabel", Category.allCases.map { ($0.rawValue, words[$0.name]) }),
            select("status", "statusLabel", Status.allCases.map { ($0.rawValue, words[$0.name]) }),
            select("province", "provinceLabel", provinces),
            select("queue", "queueLabel", queues.map { ($0.key, words[$0.name]) }),
        ]
    }

    private var how: [FieldView] {
        let forms = ExportForm.allCases.map { (value: $0.rawValue, label: words["exportForm_\($0.rawValue)"]) }
        return [
            fields(.select, "form", "exportForm", .init(start: ExportForm.csv.rawValue, options: forms)),
            fields(
                .line,
                "days",
                "exportDays",
                .init(start: String(ExportRequest.mostDays), hint: "exportDaysHint", isRequired: true)
            ),
            fields(.tick, "isClear", "exportAskClear", .init(hint: "exportAskClearHint")),
            fields(.area, "reason", "exportReason", .init(hint: "exportReasonHint", isRequired: true)),
        ]
    }
}
