/// The words of a script, as its owner wants them (handbook 3.2).
package struct ScriptDraft: Hashable, Codable, Sendable {
    package let title: String
    package let zh: String
    package let en: String
    /// The clause that it serves.
    package let clause: String
    /// The first day on which it may be used, such as `2026-12-01`; from its approval on when nil.
    package let from: String?
    /// The last day on which it may be used; without end when nil.
    package let until: String?

    package init(title: String, zh: String, en: String, clause: String, from: String? = nil, until: String? = nil) {
        self.title = title
        self.zh = zh
        self.en = en
        self.clause = clause
        self.from = from
        self.until = until
    }

    /// How long a title and a text may be, in characters.
    package static let most = (title: 60, text: 2_000)

    package func text(in language: Language) -> String { language == .chinese ? zh : en }

    /// Whether it may be used on a day, such as `2026-12-01`; days written so come in the order of their letters.
    package func covers(day: String) -> Bool { (from ?? day) <= day && day <= (until ?? day) }

    /// Refuses what is empty or too long, a clause or a day that is none, and a variable that nobody fills.
    package func validate(in edition: Edition) throws(Refusal) {
        try MatterWords.demand(title, at: "/title", upTo: Self.most.title)
        if title.hasControls { throw .field("/title", "标题只能有一行", "A title is one line", clause: "3.2") }
        try MatterWords.demand(zh, at: "/zh", upTo: Self.most.text)
        try MatterWords.demand(en, at: "/en", upTo: Self.most.text)
        guard let number = ClauseNumber(clause), edition.clause(number) != nil else {
            throw .field("/clause", "手册没有这一条", "The handbook has no such clause", clause: "3.2")
        }
        for (day, field) in [(from, "/from"), (until, "/until")] {
            if let day, CivilDate(day) == nil {
                throw .field(field, "日期应如 2026-12-01", "A day is written 2026-12-01", clause: "3.2")
            }
        }
        if let from, let until, until < from {
            throw .field("/until", "截止日不能早于生效日", "It ends before it begins", clause: "3.2")
        }
        for (text, field) in [(zh, "/zh"), (en, "/en")] {
            if let stranger = ScriptVariable.unknown(in: text) {
                throw .field(
                    field,
                    "没有变量 {\(stranger)}；可用：\(ScriptVariable.listed(in: .chinese))",
                    "There is no variable {\(stranger)}; known are: \(ScriptVariable.listed(in: .english))",
                    clause: "3.2"
                )
            }
        }
    }
}
