import Care

/// One key and what it does, in the list that `?` shows.
struct KeyLine: Sendable {
    let stroke: String
    let keyed: String
}

extension Visit {
    /// The keys in force of these deeds, in their order; none when keys are off.
    func keyLines(of deeds: [KeyedDeed]) -> [KeyLine] {
        let strokes = preferences.keys.isOn ? preferences.keys.strokes : [:]
        return deeds.compactMap { deed in
            strokes[deed].map { KeyLine(stroke: $0.label, keyed: words[deed.name]) }
        }
    }

    /// The same for the script that runs them: place and deed, such as `KeyR=reply`.
    var keyPlaces: String {
        let strokes = preferences.keys.isOn ? preferences.keys.strokes : [:]
        return KeyedDeed.allCases.compactMap { deed in strokes[deed].map { "\($0.code)=\(deed.rawValue)" } }
            .joined(separator: " ")
    }

    /// What stands on the key of a deed, for the templates that name it; nothing where there is none.
    var keySigns: [String: String] {
        let strokes = preferences.keys.isOn ? preferences.keys.strokes : [:]
        return Dictionary(uniqueKeysWithValues: strokes.map { ($0.key.rawValue, $0.value.label) })
    }
}
