import Care

/// Reads the fields of one row by a mapping; the first thing that is wrong refuses the row.
struct RowReading {
    let row: ImportRow
    let mapping: ImportMapping

    /// What a field holds, in the desk's words; nil when nothing fills it.
    func text(_ field: ImportField) -> String? {
        guard let cell = mapping.columns[field].flatMap({ row.cells[$0] }) else { return mapping.constants[field] }
        return mapping.values[field]?[cell] ?? cell
    }

    func required(_ field: ImportField) throws(ImportRefusal) -> String {
        guard let text = text(field) else {
            throw refusal(field, "empty", Text(zh: "必须填写", en: "This must be filled in"))
        }
        return text
    }

    func personal(_ field: ImportField) -> PersonalText? { text(field).map { .clear($0) } }

    func time(_ field: ImportField) throws(ImportRefusal) -> Moment? {
        guard let text = text(field) else { return nil }
        let formats = mapping.formats[field].map { [$0] } ?? mapping.times
        for format in formats {
            if let moment = format.moment(text, in: mapping.zone) { return moment }
        }
        let want = mapping.formats[field] == nil ? mapping.timeText : "\(field.rawValue) in formats"
        throw refusal(
            field,
            "not-a-time",
            Text(zh: "“\(excerpt(text))”不是按 \(want) 书写的时间", en: "'\(excerpt(text))' is not a time as \(want)")
        )
    }

    func flag(_ field: ImportField) throws(ImportRefusal) -> Bool? {
        switch text(field)?.lowercased() {
        case nil: return nil
        case "true", "yes", "y", "1", "是": return true
        case "false", "no", "n", "0", "否": return false
        case .some(let text):
            throw refusal(
                field,
                "not-a-flag",
                Text(zh: "“\(excerpt(text))”既不是“是”也不是“否”", en: "'\(excerpt(text))' is neither yes nor no")
            )
        }
    }

    /// One of a closed set, by its own name or by its name in either language.
    func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ field: ImportField,
        name: (Choice) -> Text
    ) throws(ImportRefusal) -> Choice? {
        guard let text = text(field) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        let folded = text.lowercased()
        for choice in Choice.allCases {
            let name = name(choice)
            if name.zh == text || name.en.lowercased() == folded { return choice }
        }
        let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        throw refusal(
            field,
            "unknown-value",
            Text(
                zh: "“\(excerpt(text))”未知；应为 \(known)，或在 values 中对应",
                en: "'\(excerpt(text))' is unknown; write one of \(known), or map it under values"
            )
        )
    }

    func refusal(_ field: ImportField, _ reason: String, _ message: Text) -> ImportRefusal {
        let key = field == .key ? nil : text(.key)
        return ImportRefusal(
            line: row.line,
            reason: reason,
            message: message,
            key: key,
            column: mapping.columns[field] ?? field.rawValue
        )
    }

    private func excerpt(_ text: String) -> String { text.count > 40 ? "\(text.prefix(40))…" : text }
}
