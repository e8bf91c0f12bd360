/// What is filled into a script when it is used: `{客户称呼}` or `{customer}`.
package enum ScriptVariable: String, CaseIterable, Sendable {
    case customer, ticket, agent, date

    package var name: Text {
        switch self {
        case .customer: Text(zh: "客户称呼", en: "customer")
        case .ticket: Text(zh: "工单号", en: "ticket")
        case .agent: Text(zh: "工号", en: "agent")
        case .date: Text(zh: "日期", en: "date")
        }
    }

    package static func listed(in language: Language) -> String {
        allCases.map { "{\($0.name.in(language))}" }.joined(separator: language == .chinese ? "、" : ", ")
    }

    /// The first name in braces that is no variable's.
    static func unknown(in text: String) -> String? {
        let known = Set(allCases.flatMap { [$0.name.zh, $0.name.en] })
        return names(in: text).first { !known.contains($0) }
    }

    private static func names(in text: String) -> [String] {
        text.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
            .map { String($0.prefix { $0 != "}" }.prefix(40)) }
    }

    /// The text with every variable filled.
    package static func fill(_ text: String, _ values: [ScriptVariable: String]) -> String {
        allCases.reduce(text) { text, variable in
            let value = values[variable] ?? ""
            return [variable.name.zh, variable.name.en].reduce(text) { $0.replacing("{\($1)}", with: value) }
        }
    }
}

extension Ticket {
    /// What a script says of this ticket, as far as whoever sees it so may know it.
    package func scriptValues(for actor: Actor, on day: String, in language: Language) -> [ScriptVariable: String] {
        let customer =
            switch language {
            case .chinese: record.name?.words.flatMap(FamilyName.init).map { "\($0.words)先生/女士" } ?? "尊敬的用户"
            case .english: "customer"
            }
        return [.customer: customer, .ticket: number, .agent: actor.name, .date: day]
    }
}
