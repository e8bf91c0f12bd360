/// Which key does what for one person: what he chose, and for the rest the usual keys.
package struct KeyChoice: Hashable, Sendable {
    /// Whether single keys act at all (WCAG 2.1.4).
    package var isOn = true

    /// What was chosen against the usual; nil where the deed was to have no key.
    private(set) var chosen: [KeyedDeed: KeyStroke?] = [:]

    package init() {}

    /// What somebody wrote for each deed; blank is no key, and a deed that is not named keeps the usual one.
    ///
    /// - Throws: `Refusal` when something written is no key, or when one key would do two things; its field is `/keys/` and the deed.
    package init(isOn: Bool, written: [KeyedDeed: String]) throws(Refusal) {
        self.isOn = isOn
        var taken: [KeyStroke: KeyedDeed] = [:]
        for deed in KeyedDeed.allCases {
            let text = written[deed]
            let stroke = text.map { KeyStroke(written: $0) } ?? deed.usual
            if let text, stroke == nil, !text.allSatisfy(\.isWhitespace) { throw Self.noKey(deed) }
            if let stroke, let other = taken.updateValue(deed, forKey: stroke) {
                throw Self.twice(stroke, other, deed)
            }
            if stroke != deed.usual { chosen[deed] = .some(stroke) }
        }
    }

    /// The choice as it was kept; a choice that cannot hold any more is passed over.
    init(isOn: Bool, kept: [KeyedDeed: KeyStroke?]) {
        self.isOn = isOn
        var taken: Set<KeyStroke> = []
        for deed in KeyedDeed.allCases {
            guard let stroke = kept[deed] else { continue }
            if let stroke, !taken.insert(stroke).inserted { continue }
            chosen[deed] = .some(stroke)
        }
    }

    /// The keys in force, whether they are on or off.
    ///
    /// A usual key that was chosen for something else has no second meaning.
    package var strokes: [KeyedDeed: KeyStroke] {
        var strokes = chosen.compactMapValues(\.self)
        var taken = Set(strokes.values)
        for deed in KeyedDeed.allCases where chosen[deed] == nil {
            if let usual = deed.usual, taken.insert(usual).inserted { strokes[deed] = usual }
        }
        return strokes
    }

    private static func noKey(_ deed: KeyedDeed) -> Refusal {
        Refusal(
            .invalid,
            "no-such-key",
            Text(
                zh: "请填写一个字母、数字或符号，可加“Shift+”；“?”总是显示快捷键",
                en: "One letter, digit or sign, with “Shift+” if you like; “?” always shows the keys"
            ),
            field: "/keys/\(deed.rawValue)"
        )
    }

    private static func twice(_ stroke: KeyStroke, _ one: KeyedDeed, _ other: KeyedDeed) -> Refusal {
        Refusal(
            .invalid,
            "key-twice",
            Text(
                zh: "“\(stroke.label)”已用于“\(one.name.zh)”，不能再用于“\(other.name.zh)”",
                en: "“\(stroke.label)” is the key of “\(one.name.en)” already and cannot be that of “\(other.name.en)”"
            ),
            field: "/keys/\(other.rawValue)"
        )
    }
}
