import Foundation

/// What a file is called here: whatever its sender called it, made harmless for every system that it is saved on (docs/attachments.md).
///
/// Nothing is refused for its name; what could lead somewhere, hide something or run is taken out, and the rest stays as it was.
package enum AttachmentName {
    /// Bytes that a name may have: what file systems take, with room for what browsers add.
    static let limit = 180
    /// What no name may hold on Windows.
    private static let forbidden: Set<Character> = ["<", ">", ":", "\"", "|", "?", "*"]
    /// Names that are devices there, whatever their ending (Microsoft, Naming Files).
    private static let devices = Set(
        ["con", "prn", "aux", "nul", "conin$", "conout$"]
            + (0...9).flatMap { ["com\($0)", "lpt\($0)"] } + ["¹", "²", "³"].flatMap { ["com\($0)", "lpt\($0)"] }
    )

    /// The last part of a path, without what cannot be seen, turns the direction of writing, or means something to a file system.
    package static func cleaned(_ name: String) -> String {
        let last = name.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
        let seen = String(String.UnicodeScalarView(last.unicodeScalars.filter(isSeen)))
        let safe = String(seen.precomposedStringWithCanonicalMapping.map { forbidden.contains($0) ? "_" : $0 })
        let single = safe.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let trimmed = single.trimmingCharacters(in: CharacterSet(charactersIn: ". "))
        let stem = trimmed.prefix { $0 != "." }.lowercased().trimmingCharacters(in: .whitespaces)
        return devices.contains(stem) ? "_" + trimmed : trimmed
    }

    /// The same with an ending that says what the file is, and no longer than a name may be.
    package static func cleaned(_ name: String, as type: MediaType) -> String {
        let clean = cleaned(name)
        var (stem, ending) = (clean, type.endings[0])
        if let dot = clean.lastIndex(of: "."), dot > clean.startIndex {
            let own = clean[clean.index(after: dot)...]
            if type.endings.contains(own.lowercased()) {
                (stem, ending) = (String(clean[..<dot]), String(own))
            }
        }
        while stem.utf8.count + 1 + ending.utf8.count > limit { stem.removeLast() }
        stem = stem.trimmingCharacters(in: CharacterSet(charactersIn: ". "))
        return "\(stem.isEmpty ? "file" : stem).\(ending)"
    }

    /// Letters, marks, numbers, signs and blanks; no control, format, private or unassigned character.
    private static func isSeen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
        default: true
        }
    }
}
