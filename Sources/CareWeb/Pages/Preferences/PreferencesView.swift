import Care

/// How one person wants the pages: language, colours, density and keys.
struct PreferencesView: View {
    static let template = "account/preferences"

    let refusal: RefusalView?
    let lookFields: [FieldView]
    let switchField: [FieldView]
    let keyFields: [FieldView]
}

extension PreferencesView {
    init(_ preferences: Preferences, _ form: Form, _ refusal: Refusal?, in words: Words) {
        let fields = Fields(words: words, prefix: "preferences", form: form, refusal: refusal)
        let languages = Language.allCases.map { ($0.rawValue, $0 == .english ? "English" : "中文") }
        lookFields = [
            fields(.select, "language", "language", .init(start: words.language.rawValue, options: languages)),
            fields(
                .select,
                "theme",
                "themeHint",
                .init(
                    start: preferences.theme?.rawValue ?? "",
                    options: [("", words["themeAuto"])] + Theme.allCases.map { ($0.rawValue, words[$0.name]) }
                )
            ),
            fields(
                .select,
                "density",
                "density",
                .init(
                    start: (preferences.density ?? .comfortable).rawValue,
                    options: Density.allCases.map { ($0.rawValue, words[$0.name]) }
                )
            ),
        ]
        switchField = [fields(.tick, "keys", "keysOn", .init(start: preferences.keys.isOn ? "yes" : ""))]
        let strokes = preferences.keys.strokes
        keyFields = KeyedDeed.allCases.map { deed in
            fields.key(of: deed, start: strokes[deed]?.label ?? "")
        }
        let shown = lookFields + keyFields
        self.refusal = refusal.map { RefusalView($0, in: words, fields: shown) }
    }
}

extension Fields {
    /// The field in which the key of a deed is written.
    fileprivate func key(of deed: KeyedDeed, start: String) -> FieldView {
        let traits = Traits(start: start, pointer: "/keys/\(deed.rawValue)", complete: "off")
        return self(.line, "key-\(deed.rawValue)", words[deed.name], traits)
    }
}
