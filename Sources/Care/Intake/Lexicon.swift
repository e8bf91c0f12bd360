/// The words of the field by which a first contact is read, written by people and kept as a text file (handbook 2.1).
///
/// A group opens with `[name] head.answer=strength …`; its cues follow, parted by blanks. `_` stands for a blank inside a cue,
/// `a…b` for a and then b within eight characters of one sentence, `@a` for a inside the name of a mentioned account. A group
/// without cues is either a conjunction (`a+b`) or gives strength to a trait of ``TextShape``.
package struct Lexicon: Sendable {
    package let groups: [CueGroup]

    package init(groups: [CueGroup]) {
        self.groups = groups
    }

    package init(parsing text: String) throws(Refusal) {
        var groups: [CueGroup] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.isEmpty || line.hasPrefix("# ") || line == "#" { continue }
            if let group = try Self.opening(line, number: index + 1) {
                groups.append(group)
            } else if groups.isEmpty {
                throw Self.fault(index + 1, "在第一个分组之前出现词语", "a cue stands before the first group")
            } else {
                groups[groups.count - 1].cues += Self.cues(in: line)
            }
        }
        let names = groups.map(\.name)
        guard Set(names).count == names.count else {
            throw Self.fault(1, "分组名称重复", "two groups have the same name")
        }
        self.groups = groups
    }

    private static func opening(_ line: Substring, number: Int) throws(Refusal) -> CueGroup? {
        let allowed = Set("abcdefghijklmnopqrstuvwxyz-+")
        guard line.hasPrefix("["), let end = line.firstIndex(of: "]") else { return nil }
        let name = line[line.index(after: line.startIndex)..<end]
        guard let first = name.first, first != "+", name.allSatisfy(allowed.contains) else { return nil }
        var votes: [CueGroup.Vote] = []
        for word in line[line.index(after: end)...].split(separator: " ") {
            votes.append(try vote(word, number: number))
        }
        return CueGroup(name: String(name), votes: votes)
    }

    private static func vote(_ word: Substring, number: Int) throws(Refusal) -> CueGroup.Vote {
        let sides = word.split(separator: "=")
        let target = sides.first?.split(separator: ".") ?? []
        guard sides.count == 2, target.count == 2,
            let head = Head(rawValue: String(target[0])),
            let answer = head.answers.firstIndex(of: String(target[1])),
            let strength = Float(sides[1]), abs(strength) <= 10
        else {
            throw fault(number, "“\(word)”应为 head.answer=强度", "“\(word)” should be head.answer=strength")
        }
        return CueGroup.Vote(head: head, answer: answer, strength: strength)
    }

    private static func cues(in line: Substring) -> [String] {
        line.split(separator: " ").map { String($0.replacing("_", with: " ")) }
    }

    private static func fault(_ line: Int, _ zh: String, _ en: String) -> Refusal {
        Refusal(
            .invalid,
            "lexicon-malformed",
            Text(zh: "词库第 \(line) 行：\(zh)。", en: "Lexicon line \(line): \(en)."),
            clause: ClauseNumber(2, 1)
        )
    }
}
