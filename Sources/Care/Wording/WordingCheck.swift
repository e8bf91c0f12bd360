/// Checks the words of a reply before it goes out, by an edition and the lexicon (handbook 3.2, 3.3, 7.2).
///
/// It needs no network, reads a text once, and takes time linear in it. What an edition's rules of wording forbid or require is found by their own
/// phrases; a phrase of one character counts only when it is all that the reply says.
package struct WordingCheck: Sendable {
    let groups: [WordingGroup]
    let trie: CueTrie
    /// The expressions by the characters that they can begin with.
    let expressions: [UInt32: [Int]]
    let compiled: [(expression: WordingExpression, group: Int, isInnocent: Bool)]
    /// Phrases of one character, which are nothing but a grunt.
    let grunts: [UInt32: Int]
    let surnames: Set<UInt32>

    /// What a word in the tree means.
    enum Sense: Int32 {
        case cue, innocent, required
    }

    static let negation: Int32 = -2
    static let affirmation: Int32 = -1

    package init(_ edition: Edition, lexicon: WordingLexicon) {
        self.init(rules: edition.ordered, lexicon: lexicon)
    }

    init(rules: [Rule], lexicon: WordingLexicon) {
        let known = Set(rules.map(\.id))
        var groups = lexicon.groups.filter { $0.rule.map(known.contains) ?? true }
        var (entries, grunts): ([(cue: [UInt32], sense: CueTrie.Sense)], [UInt32: Int]) = ([], [:])
        func add(_ cues: [String], _ group: Int, _ sense: Sense) {
            for cue in cues {
                entries.append((WordingText(cue).characters, .word(group: Int32(group) * 4 + sense.rawValue)))
            }
        }
        for case let (rule, wording?) in rules.map({ ($0, $0.wording) }) {
            let home = Self.home(of: rule, wording, in: &groups)
            if wording.grade == .required {
                for index in groups.indices where groups[index].isWanted { add(wording.phrases, index, .required) }
                continue
            }
            for phrase in wording.phrases {
                let characters = WordingText(phrase).characters
                if characters.count == 1 { grunts[characters[0]] = home } else { add([phrase], home, .cue) }
            }
        }
        for (index, group) in groups.enumerated() {
            add(group.cues, index, .cue)
            add(group.innocentCues, index, .innocent)
        }
        entries += lexicon.negations.map { (WordingText($0).characters, .word(group: Self.negation)) }
        entries += lexicon.affirmations.map { (WordingText($0).characters, .word(group: Self.affirmation)) }
        let compiled = groups.enumerated().flatMap { index, group in
            group.expressions.map { (expression: $0, group: index, isInnocent: false) }
                + group.innocentExpressions.map { (expression: $0, group: index, isInnocent: true) }
        }
        self.groups = groups
        self.grunts = grunts
        self.compiled = compiled
        trie = CueTrie(entries)
        surnames = lexicon.surnames
        expressions = compiled.enumerated().reduce(into: [:]) { places, next in
            for first in next.element.expression.firsts { places[first, default: []].append(next.offset) }
        }
    }

    /// The group that a rule's own phrases belong to; one of its own when the lexicon has none for it.
    private static func home(of rule: Rule, _ wording: Wording, in groups: inout [WordingGroup]) -> Int {
        for index in groups.indices where groups[index].rule == rule.id { groups[index].grade = wording.grade.effect }
        if let index = groups.firstIndex(where: { $0.rule == rule.id && !$0.isWanted }) { return index }
        if wording.grade == .required { return -1 }
        groups.append(
            WordingGroup(
                name: rule.id.rawValue,
                aspect: .forbidden,
                grade: wording.grade.effect,
                clause: rule.clause,
                rule: rule.id,
                manners: [.quotable],
                right: rule.title
            )
        )
        return groups.count - 1
    }

    /// What is to be said of a reply.
    ///
    /// - Parameters:
    ///   - text: The reply.
    ///   - subject: The customer whom it goes to.
    /// - Returns: What was found, in the order of the text.
    package func report(on text: String, to subject: WordingSubject = .nobody) -> WordingReport {
        var scan = WordingScan(WordingText(text), by: self)
        scan.read()
        return WordingReport(scan.findings(to: subject) + numbers(in: text, beside: subject))
    }
}

extension Rule {
    var wording: Wording? {
        if case .wording(let wording) = kind { wording } else { nil }
    }
}
