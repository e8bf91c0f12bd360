import Foundation

/// One key of the keyboard, alone or with Shift, told by its place and not by the letter that a layout or an input method puts there.
package struct KeyStroke: Hashable, Sendable {
    /// The place, as browsers name it (UI Events, `code`), such as `KeyR` or `Digit1`, with `Shift+` before it.
    package let code: String

    /// What stands on the key, such as `R`, `1` or `⇧R`.
    package let label: String

    private static let signs: [Character: String] = [
        ",": "Comma", ".": "Period", ";": "Semicolon", "'": "Quote", "[": "BracketLeft", "]": "BracketRight",
        "-": "Minus", "=": "Equal", "`": "Backquote", "\\": "Backslash", "/": "Slash",
    ]

    /// Reads what somebody wrote for a key: `r`, `R`, `Shift+R`, `⇧r`, full-width letters as well.
    ///
    /// Nil for anything that is not one letter, digit or sign, and for `?`, which always shows the keys.
    package init?(written text: String) {
        var rest = text.precomposedStringWithCompatibilityMapping.lowercased().filter { !$0.isWhitespace }
        let isShifted = ["shift+", "⇧"].contains { rest.hasPrefix($0) }
        if isShifted { rest.removeFirst(rest.hasPrefix("⇧") ? 1 : 6) }
        guard rest.count == 1, let sign = rest.first else { return nil }
        let place: String
        if sign.isASCII, sign.isLetter {
            place = "Key\(sign.uppercased())"
        } else if sign.isASCII, sign.isNumber {
            place = "Digit\(sign)"
        } else if let named = Self.signs[sign] {
            place = named
        } else {
            return nil
        }
        if isShifted, place == "Slash" { return nil }
        code = (isShifted ? "Shift+" : "") + place
        label = (isShifted ? "⇧" : "") + sign.uppercased()
    }
}
