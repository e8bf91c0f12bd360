import Care

extension HandbookDiff {
    /// The comparison in words: the step that is needed, then every change under the step that it asks for.
    package func explained() -> String {
        if changes.isEmpty { return "\(from) → \(to): nothing changed" }
        let steps: [(EditionVersion.Step, String)] = [
            (.major, "law and process (major)"), (.minor, "parameters (minor)"), (.patch, "wording (patch)"),
        ]
        let parts = steps.flatMap { step, title -> [String] in
            let lines = changes(of: step).map { "  \($0.explained)" }
            return lines.isEmpty ? [] : ["\(title):"] + lines
        }
        return (["\(from) → \(to): a \(requiredStep.name) step is needed"] + parts).joined(separator: "\n")
    }
}

extension HandbookDiff.Change {
    /// Such as `R-2.1-01 limit: 10min → 15min`.
    package var explained: String {
        let subject = rule?.description ?? clause?.description ?? "edition"
        return switch field {
        case "added": "\(subject) is new: \(new ?? "")"
        case "removed": "\(subject) is gone: \(old ?? "")"
        default: "\(subject) \(field): \(shown(old)) → \(shown(new))"
        }
    }

    private func shown(_ value: String?) -> String {
        guard let value, !value.isEmpty else { return "nothing" }
        let line = value.replacing("\n", with: " ")
        return line.count > 80 ? "\(line.prefix(80))…" : line
    }
}
