import Care

/// The fields of a script's words, on the form that opens one and on the one that changes it.
struct ScriptFields {
    let fields: Fields
    /// What stands in them before anybody typed.
    let draft: ScriptDraft?
    let edition: Edition

    var all: [FieldView] {
        let clauses = edition.clauses.map { clause in
            (value: clause.number.description, label: "\(clause.number) \(fields.words[clause.title])")
        }
        return [
            fields(.line, "title", "scriptTitle", .init(start: draft?.title ?? "", isRequired: true, isWide: true)),
            fields(.area, "zh", "scriptChinese", .init(start: draft?.zh ?? "", isRequired: true)),
            fields(.area, "en", "scriptEnglish", .init(start: draft?.en ?? "", isRequired: true)),
            fields(.select, "clause", "scriptClause", .init(start: draft?.clause ?? "3.2", options: clauses)),
            fields(.line, "from", "scriptFrom", .init(start: draft?.from ?? "", hint: "scriptDayHint")),
            fields(.line, "until", "scriptUntil", .init(start: draft?.until ?? "", hint: "scriptDayHint")),
        ]
    }
}

extension Form {
    /// The words of a script as they were typed.
    var script: ScriptDraft {
        ScriptDraft(
            title: self["title"],
            zh: self["zh"],
            en: self["en"],
            clause: self["clause"],
            from: given("from"),
            until: given("until")
        )
    }
}
