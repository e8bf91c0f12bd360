import Foundation

/// A matter in words for a terminal.
enum MatterWords {
    /// One line: what the last deed left.
    static func line(_ matter: JSONView) -> String {
        let head = "\(matter.words("number"))  \(matter.words("status")); version \(matter.words("version"))"
        let running = (matter["obligations"]?.elements ?? []).filter { $0["state"]?.text == "pending" }
        let due = running.compactMap { $0["dueAt"]?.text }.min()
        return due.map { "\(head); due \($0)" } ?? head
    }

    /// A row of a list.
    static func row(_ row: JSONView) -> String {
        let cells = [
            (row.words("number"), 16), (row.words("status"), 11), (row.words("sort"), 22),
            (row.words("openedAt"), 30),
        ]
        let due = row["dueAt"]?.text.map { "due \($0)" } ?? "nothing due"
        return cells.map { TicketWords.padded($0.0, $0.1) }.joined(separator: " ") + " \(due)"
    }

    /// Everything that the interface says of a matter: its members, its clocks and its history.
    static func page(_ matter: JSONView) -> String {
        let facts = matter.members.compactMap { name, value -> String? in
            let words = value.elements.compactMap(\.text)
            guard let said = value.text ?? (words.isEmpty ? nil : words.joined(separator: ", ")) else { return nil }
            return "  \(TicketWords.padded(name, 15)) \(said)"
        }
        let history = (matter["history"]?.elements ?? []).map { event in
            let cells = [(event.words("version"), 4), (event.words("at"), 30), (event.words("type"), 24)]
            return "  " + cells.map { TicketWords.padded($0.0, $0.1) }.joined(separator: " ") + event.words("actor")
        }
        let parts = [
            [line(matter)], facts, ["", "clocks and checks"], TicketWords.clocks(matter), ["", "history"], history,
        ]
        return parts.flatMap(\.self).joined(separator: "\n")
    }
}
