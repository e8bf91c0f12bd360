import Yams

/// Turns the bytes of one file into nodes, within limits that keep a hostile file from eating the desk.
enum HandbookText {
    /// The longest file that is read, in bytes.
    static let longestFile = 1_048_576
    /// The longest line, in characters; deeper nesting than this allows is no handbook.
    static let longestLine = 4_000
    /// How many brackets may be open at once.
    static let deepestNesting = 50

    static func parse(_ bytes: [UInt8], file: String, log: FaultLog) -> FilePlace? {
        guard let text = text(of: bytes, file: file, log: log) else { return nil }
        do {
            guard let root = try compose(yaml: text) else {
                log.add("the file is empty", mend: "see the edition 1.0.0 for what belongs here", file: file)
                return nil
            }
            return FilePlace(file: file, node: root, log: log)
        } catch {
            note(error, file: file, log: log)
            return nil
        }
    }

    private static func text(of bytes: [UInt8], file: String, log: FaultLog) -> String? {
        guard bytes.count <= longestFile else {
            log.add("the file has \(bytes.count) bytes", mend: "keep it below \(longestFile) bytes", file: file)
            return nil
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            log.add("the file is not valid UTF-8", mend: "save it as UTF-8", file: file)
            return nil
        }
        var open = 0
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            open = line.utf8.reduce(open) { depth, byte in
                switch byte {
                case UInt8(ascii: "["), UInt8(ascii: "{"): depth + 1
                case UInt8(ascii: "]"), UInt8(ascii: "}"): max(depth - 1, 0)
                default: depth
                }
            }
            if line.utf8.count > longestLine || open > deepestNesting {
                log.add("the line is too long or too deeply nested", mend: "break it up", file: file, line: index + 1)
                return nil
            }
        }
        return text
    }

    private static func note(_ error: any Error, file: String, log: FaultLog) {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            log.add(
                "this is no YAML: \(problem)",
                mend: "mend the indentation or the quotes before this place",
                file: file,
                line: mark.line,
                column: mark.column
            )
        case .duplicatedKeysInMapping(let duplicates, let context):
            log.add(
                "the key \(duplicates.joined(separator: ", ")) stands twice in one mapping",
                mend: "keep one of them",
                file: file,
                line: context.mark.line,
                column: context.mark.column
            )
        case .reader(let problem, _, _, _):
            log.add("this is no YAML: \(problem)", mend: "remove the control characters", file: file)
        default:
            log.add("this is no YAML", mend: "see the edition 1.0.0 for the form", file: file)
        }
    }
}
