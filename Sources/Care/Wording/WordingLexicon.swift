/// The words by which replies are checked, written by people and kept as a text file beside the editions (handbook 3.2, 3.3, 7.2).
///
/// What an edition forbids stands in its own rules; the lexicon adds the many ways to say it, in both languages, and what is innocent. A group opens
/// with `[name] aspect grade clause` and then, as needed, `rule=R-…` and its manners. The lines below it begin with a sign: `=` words, parted by
/// blanks, `_` for a blank inside one; `/` an expression; `~` innocent words, `~/` an innocent expression; `zh` and `en` say what would be right.
/// Two sections are no groups: `[negation]` with the words that take a meaning away, and `[surnames]`.
package struct WordingLexicon: Sendable {
    package private(set) var groups: [WordingGroup] = []
    private(set) var negations: [String] = []
    /// Words that begin like a negation and are none: 不仅.
    private(set) var affirmations: [String] = []
    private(set) var surnames: Set<UInt32> = []

    private enum Section {
        case none, group, negation, surnames
    }

    package init(parsing text: String) throws(Refusal) {
        var section = Section.none
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.isEmpty || line.hasPrefix("#") { continue }
            if line.hasPrefix("[") {
                section = try open(line, number: index + 1)
                continue
            }
            switch section {
            case .none: throw Self.fault(index + 1, "在第一个分组之前出现词语", "words stand before the first group")
            case .group: try read(line, number: index + 1)
            case .negation: readNegation(line)
            case .surnames: surnames.formUnion(line.unicodeScalars.map(\.value))
            }
        }
        guard Set(groups.map(\.name)).count == groups.count else {
            throw Self.fault(1, "分组名称重复", "two groups have the same name")
        }
        if let mute = groups.first(where: { $0.right.zh.isEmpty || $0.right.en.isEmpty }) {
            throw Self.fault(1, "分组 \(mute.name) 没有说明怎样才对", "the group \(mute.name) does not say what is right")
        }
    }

    private mutating func open(_ line: Substring, number: Int) throws(Refusal) -> Section {
        let parts = line.dropFirst().split(separator: "]", maxSplits: 1)
        let name = parts.first.map(String.init) ?? ""
        let words = parts.count > 1 ? parts[1].split(separator: " ").map(String.init) : []
        if name == "negation" { return .negation }
        if name == "surnames" { return .surnames }
        guard words.count >= 3, let aspect = WordingAspect(rawValue: words[0]),
            let grade = WordingGrade(rawValue: words[1]), let clause = ClauseNumber(words[2])
        else {
            throw Self.fault(number, "应为 [名称] 方面 级别 条款", "a group opens with [name] aspect grade clause")
        }
        var (rule, manners): (RuleID?, Set<WordingGroup.Manner>) = (nil, [])
        for word in words.dropFirst(3) {
            if word.hasPrefix("rule=") {
                rule = RuleID(String(word.dropFirst(5)))
            } else if let manner = WordingGroup.Manner(rawValue: word) {
                manners.insert(manner)
            } else {
                throw Self.fault(number, "没有“\(word)”这种方式", "there is no manner “\(word)”")
            }
        }
        groups.append(
            WordingGroup(name: name, aspect: aspect, grade: grade, clause: clause, rule: rule, manners: manners)
        )
        return .group
    }

    private mutating func read(_ line: Substring, number: Int) throws(Refusal) {
        let parts = line.split(separator: " ", maxSplits: 1)
        guard parts.count == 2 else { throw Self.fault(number, "这一行只有一个词", "the line has one word only") }
        let (sign, rest, last) = (parts[0], parts[1], groups.count - 1)
        switch sign {
        case "zh": groups[last].right = Text(zh: String(rest), en: groups[last].right.en)
        case "en": groups[last].right = Text(zh: groups[last].right.zh, en: String(rest))
        case "=": groups[last].cues += Self.cues(rest)
        case "~": groups[last].innocentCues += Self.cues(rest)
        case "/": groups[last].expressions.append(try Self.expression(rest, number))
        case "~/": groups[last].innocentExpressions.append(try Self.expression(rest, number))
        default: throw Self.fault(number, "不认识的开头“\(sign)”", "a line does not begin with “\(sign)”")
        }
    }

    private mutating func readNegation(_ line: Substring) {
        if line.hasPrefix("= ") { negations += Self.cues(line.dropFirst(2)) }
        if line.hasPrefix("~ ") { affirmations += Self.cues(line.dropFirst(2)) }
    }

    private static func cues(_ text: Substring) -> [String] {
        text.split(separator: " ").map { String($0.replacing("_", with: " ")) }
    }

    private static func expression(_ text: Substring, _ number: Int) throws(Refusal) -> WordingExpression {
        do {
            return try WordingExpression(text)
        } catch {
            throw fault(number, "表达式有误（\(error.what)）", "the expression is wrong: \(error.what)")
        }
    }

    private static func fault(_ line: Int, _ zh: String, _ en: String) -> Refusal {
        Refusal(
            .invalid,
            "wording-lexicon-malformed",
            Text(zh: "用语词库第 \(line) 行：\(zh)。", en: "Wording lexicon line \(line): \(en)."),
            clause: ClauseNumber(3, 3)
        )
    }
}
