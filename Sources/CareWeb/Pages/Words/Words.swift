import Care

/// The texts of the pages in one language, by their keys.
struct Words: Sendable {
    let language: Language
    /// Every text of the language, as templates ask for it.
    let all: [String: String]

    static let chinese = Words(.chinese)
    static let english = Words(.english)

    /// Every key with its text in both languages.
    static let table: [String: Text] = [
        shell, desk, tickets, deeds, timeline, handbook, people, access, account, matters, requests, breaches, exports,
        alarms, accounts, accountDeeds, accountEvents, workbench, links, mergers,
        lists, bulk, wording, wallboard, preferences, scripts, intake, attachments,
    ].reduce(into: [:]) { $0.merge($1) { first, _ in first } }

    static func `in`(_ language: Language) -> Words {
        switch language {
        case .chinese: .chinese
        case .english: .english
        }
    }

    private init(_ language: Language) {
        self.language = language
        all = Self.table.mapValues { $0.in(language) }
    }

    /// The text under a key; the key itself when there is none, which a test forbids.
    subscript(_ key: String) -> String { all[key] ?? key }

    /// The text under a key with `{0}`, `{1}` … filled in.
    subscript(_ key: String, _ arguments: String...) -> String {
        arguments.enumerated().reduce(self[key]) { $0.replacing("{\($1.offset)}", with: $1.element) }
    }

    subscript(_ text: Text) -> String { text.in(language) }
}
