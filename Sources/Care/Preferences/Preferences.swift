/// How one person wants the pages; nil where the browser's or the desk's own way is right.
package struct Preferences: Hashable, Sendable {
    package var language: Language?
    package var theme: Theme?
    package var density: Density?
    package var keys = KeyChoice()

    package init() {}

    package init(language: Language?, theme: Theme?, density: Density?, keys: KeyChoice) {
        self.language = language
        self.theme = theme
        self.density = density
        self.keys = keys
    }
}

extension Preferences {
    /// The words under which they are kept: only what differs from the usual.
    package var written: String {
        let keys = keys.chosen.sorted { $0.key.rawValue < $1.key.rawValue }
            .map { "key.\($0.key.rawValue)=\($0.value?.label ?? "")" }
        let rest = [
            language.map { "language=\($0.rawValue)" }, theme.map { "theme=\($0.rawValue)" },
            density.map { "density=\($0.rawValue)" }, self.keys.isOn ? nil : "keys=off",
        ]
        return (rest.compactMap(\.self) + keys).joined(separator: " ")
    }

    /// Reads what was kept; what a newer or older program wrote and this one does not know is passed over.
    package init(kept text: String) {
        var words: [String: String] = [:]
        for pair in text.split(separator: " ") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            if parts.count == 2 { words[parts[0]] = parts[1] }
        }
        var kept: [KeyedDeed: KeyStroke?] = [:]
        for deed in KeyedDeed.allCases {
            guard let label = words["key.\(deed.rawValue)"] else { continue }
            kept[deed] = .some(KeyStroke(written: label))
        }
        language = words["language"].flatMap(Language.init)
        theme = words["theme"].flatMap(Theme.init)
        density = words["density"].flatMap(Density.init)
        keys = KeyChoice(isOn: words["keys"] != "off", kept: kept)
    }
}
